/** Where the scenario `silence` keeps its exchanges until a test lets them go. */
export interface Hall {
  hold: () => Promise<void>;
  held: () => number;
  release: () => void;
}

export function createHall(): Hall {
  const holding = new Set<() => void>();
  return {
    hold: () => new Promise<void>((resolve) => holding.add(resolve)),
    held: () => holding.size,
    release() {
      for (const resolve of holding) resolve();
      holding.clear();
    },
  };
}

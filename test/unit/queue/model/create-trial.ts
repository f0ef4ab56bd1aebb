/** How many cases are tried. */
export interface Trial {
  numRuns: number;
  /** Tries one more, unless the time is over. */
  one(work: () => Promise<void>): Promise<void>;
  /** How many came to their end. */
  done(): number;
}

/** However busy the machine is. */
const fewest = 5;

/** So many cases; a busy machine tries as many of them as fit into the time. MODEL_RUNS: so many, with all the time they need. */
export function createTrial({ cases, limitMs }: { cases: number; limitMs: number }): Trial {
  const wished = process.env['MODEL_RUNS'];
  const until = wished === undefined ? performance.now() + limitMs : Infinity;
  let done = 0;
  return {
    numRuns: Number(wished ?? cases),
    async one(work) {
      if (done >= fewest && performance.now() > until) return;
      await work();
      done += 1;
    },
    done: () => done,
  };
}

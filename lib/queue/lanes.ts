import { mostPolls } from './flight-bound.ts';

/** What is paid, and the free questions for its answers, share the connections to a vendor: neither keeps the other out. */
type Traffic = 'poll' | 'paid';

export interface Lane {
  /** Resolves when there is a connection for it. */
  turn: Promise<void>;
  leave(): void;
}

/** The connections to one vendor that the browser lets through at once. What it holds back itself leaves later than anybody
 * knows, so the line is kept here. */
interface Lanes {
  /** So many there are by what is known now. */
  count(most: number): void;
  take(traffic: Traffic): Lane;
  /** How many are left for what is paid, beside those that polls have, or will have next; below 0: so many wait. */
  free(): number;
}

export function createLanes(): Lanes {
  let most = 0;
  const used = { poll: 0, paid: 0 };
  const line: Record<Traffic, (() => void)[]> = { poll: [], paid: [] };

  const pollsNext = () => Math.min(mostPolls(most), used.poll + line.poll.length);
  const isFree = {
    poll: () => used.poll < mostPolls(most) && used.paid + used.poll < most,
    paid: () => used.paid + pollsNext() < most,
  };

  function startNext(traffic: Traffic): void {
    while (line[traffic].length > 0 && isFree[traffic]()) {
      used[traffic] += 1;
      line[traffic].shift()?.();
    }
  }

  function startAll(): void {
    startNext('poll');
    startNext('paid');
  }

  return {
    count(known) {
      most = known;
      startAll();
    },
    take(traffic) {
      const { promise: turn, resolve: start } = Promise.withResolvers<void>();
      line[traffic].push(start);
      startNext(traffic);
      return {
        turn,
        leave() {
          used[traffic] -= 1;
          startAll();
        },
      };
    },
    free: () => most - pollsNext() - used.paid - line.paid.length,
  };
}

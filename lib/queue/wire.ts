import type { ProviderId } from '../enrichment/provider-id.ts';
import { type FlightBound, afterAnswer, claimable, firstBound, halved, mostPolls } from './flight-bound.ts';

/** How many requests are on their way at one vendor, and how many may be: `most` is what the browser lets through. Polls
 * have lanes of their own, so that neither they nor what is paid waits for the other inside the browser. */
export interface Wire {
  /** Answers which request it is, for `lost` and `leave`. */
  enter(): number;
  leave(request: number): void;
  isUsed(): boolean;
  /** How many more paid requests may be claimed together; 0: none. A poll that waits for its turn comes first. */
  room(most: number): number;
  answered(latencyMs: number): void;
  rateLimited(): void;
  /** Its connection broke, which takes along whatever is on its way there. */
  lost(request: number): void;
  /** Does this poll once there is room for it. */
  poll(most: number, work: () => Promise<void>): Promise<void>;
}

/** No vendor names a longer time for an answer. What takes longer will hardly come, and holds no place among those by which
 * the vendor's own bound is learnt; the browser still counts it. */
const hungMs = 60_000;

/** What may be on its way at a vendor, as its answers teach it. */
function createBound() {
  let known: FlightBound = firstBound;
  let newest = 0;
  /** The newest request that was on its way when a connection broke: what else was is no further sign. */
  let broken = 0;
  return {
    enter() {
      newest += 1;
      return newest;
    },
    /** `paid`: all that is on its way; `waited`: those of them for whom an answer is to be expected. */
    room({ paid, waited }: { paid: number; waited: number }, most: number) {
      // What the browser does not let through says nothing about the vendor.
      if (waited >= known.bound) known = { ...known, reached: true };
      return waited < known.bound && paid < most ? claimable(known) - waited : 0;
    },
    answered: (latencyMs: number) => void (known = afterAnswer(known, latencyMs)),
    rateLimited: () => void (known = halved(known)),
    lost(request: number) {
      if (request <= broken) return;
      broken = newest;
      known = halved(known);
    },
  };
}

export function createWire(now: () => number): Wire {
  const { enter, room, ...learning } = createBound();
  /** When each paid request that is on its way began. */
  const paid = new Map<number, number>();
  let polls = 0;
  const waiting: { most: number; start: () => void }[] = [];

  /** Lanes that polls have, or will have next. */
  const taken = (most: number) => Math.min(mostPolls(most), polls + waiting.length);

  function startPolls(): void {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (polls >= mostPolls(next.most) || paid.size + polls >= next.most) return;
      waiting.shift();
      polls += 1;
      next.start();
    }
  }

  return {
    ...learning,
    enter() {
      const request = enter();
      paid.set(request, now());
      return request;
    },
    leave(request) {
      paid.delete(request);
      startPolls();
    },
    isUsed: () => paid.size > 0,
    room(most) {
      const waited = [...paid.values()].filter((at) => now() - at < hungMs).length;
      return room({ paid: paid.size, waited }, most - taken(most));
    },
    async poll(most, work) {
      const turn = Promise.withResolvers<void>();
      waiting.push({ most, start: turn.resolve });
      startPolls();
      await turn.promise;
      try {
        await work();
      } finally {
        polls -= 1;
        startPolls();
      }
    },
  };
}

/** One wire to each vendor. */
export interface Wires {
  to(provider: ProviderId): Wire;
  /** Is anything paid on any of them? */
  areUsed(): boolean;
}

export function createWires(now: () => number): Wires {
  const wires = new Map<ProviderId, Wire>();
  return {
    to(id) {
      const wire = wires.get(id) ?? createWire(now);
      wires.set(id, wire);
      return wire;
    },
    areUsed: () => [...wires.values()].some((wire) => wire.isUsed()),
  };
}

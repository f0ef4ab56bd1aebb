import type { ProviderId } from '../enrichment/provider-id.ts';
import { type FlightBound, afterAnswer, firstBound, halved, mostPolls } from './flight-bound.ts';

/** How many requests are on their way at one vendor, and how many may be: `most` is what the browser lets through. Polls
 * have lanes of their own, so that neither they nor what is paid waits for the other inside the browser. */
export interface Wire {
  enter(): void;
  leave(): void;
  isUsed(): boolean;
  /** May one more paid request start? A poll that waits for its turn comes first. */
  hasRoom(most: number): boolean;
  answered(latencyMs: number): void;
  rateLimited(): void;
  /** Does this poll once there is room for it. */
  poll(most: number, work: () => Promise<void>): Promise<void>;
}

export function createWire(): Wire {
  let known: FlightBound = firstBound;
  let paid = 0;
  let polls = 0;
  const waiting: { most: number; start: () => void }[] = [];

  /** Lanes that polls have, or will have next. */
  const taken = (most: number) => Math.min(mostPolls(most), polls + waiting.length);

  function startPolls(): void {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (polls >= mostPolls(next.most) || paid + polls >= next.most) return;
      waiting.shift();
      polls += 1;
      next.start();
    }
  }

  return {
    enter: () => void (paid += 1),
    leave() {
      paid -= 1;
      startPolls();
    },
    isUsed: () => paid > 0,
    hasRoom(most) {
      // What the browser does not let through says nothing about the vendor.
      if (paid >= known.bound) known = { ...known, reached: true };
      return paid < Math.min(known.bound, most - taken(most));
    },
    answered: (latencyMs) => void (known = afterAnswer(known, latencyMs)),
    rateLimited: () => void (known = halved(known)),
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

export function createWires(): Wires {
  const wires = new Map<ProviderId, Wire>();
  return {
    to(id) {
      const wire = wires.get(id) ?? createWire();
      wires.set(id, wire);
      return wire;
    },
    areUsed: () => [...wires.values()].some((wire) => wire.isUsed()),
  };
}

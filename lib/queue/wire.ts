import type { ProviderId } from '../enrichment/provider-id.ts';
import { type FlightBound, afterAnswer, claimable, firstBound, halved } from './flight-bound.ts';
import { type Lane, createLanes } from './lanes.ts';

/** How many requests are on their way at one vendor, and how many may be: `most` is what the browser lets through. Polls
 * have lanes of their own, so that neither they nor what is paid waits for the other inside the browser. */
export interface Wire {
  /** Takes a place for a paid request, which may leave at its turn. */
  enter(): Entry;
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

export interface Entry {
  /** Which one it is, for `lost` and `leave`. */
  request: number;
  /** Resolves when there is a connection for it. */
  turn: Promise<void>;
}

/** While others are under way, so many are claimed before there is a connection for them: else each of the six of HTTP/1.1
 * would be idle as long as a claim takes. */
const linedUp = 2;

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
    /** `waited`: those on their way for whom an answer is to be expected. `free`: what the browser lets through still. */
    room(waited: number, free: number) {
      // What the browser does not let through says nothing about the vendor.
      if (waited >= known.bound) known = { ...known, reached: true };
      if (waited >= known.bound) return 0;
      return Math.max(0, Math.min(claimable(known) - waited, free + (waited > 0 ? linedUp : 0)));
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
  const lanes = createLanes();
  /** Each paid request that waits for its turn or is on its way, and since when it is. */
  const paid = new Map<number, { lane: Lane; since: number }>();

  return {
    ...learning,
    enter() {
      const request = enter();
      const lane = lanes.take('paid');
      const entry = { lane, since: Infinity };
      paid.set(request, entry);
      void lane.turn.then(() => (entry.since = now()));
      return { request, turn: lane.turn };
    },
    leave(request) {
      paid.get(request)?.lane.leave();
      paid.delete(request);
    },
    isUsed: () => paid.size > 0,
    room(most) {
      lanes.count(most);
      const waited = [...paid.values()].filter(({ since }) => now() - since < hungMs).length;
      return room(waited, lanes.free());
    },
    async poll(most, work) {
      lanes.count(most);
      const lane = lanes.take('poll');
      await lane.turn;
      try {
        await work();
      } finally {
        lane.leave();
      }
    },
  };
}

/** One wire to each vendor. */
interface Wires {
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

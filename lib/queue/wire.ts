import type { ProviderId } from '../enrichment/provider-id.ts';
import { type FlightBound, afterAnswer, firstBound, halved } from './flight-bound.ts';

/** How many requests are on their way at each vendor, and how many may be. */
export interface Wire {
  enter(id: ProviderId): void;
  leave(id: ProviderId): void;
  /** May one more start, where the browser lets so many at once? */
  hasRoom(id: ProviderId, most: number): boolean;
  answered(id: ProviderId, latencyMs: number): void;
  rateLimited(id: ProviderId): void;
}

export function createWire(): Wire {
  const counts = new Map<ProviderId, number>();
  const bounds = new Map<ProviderId, FlightBound>();
  const boundOf = (id: ProviderId) => bounds.get(id) ?? firstBound;
  const countOf = (id: ProviderId) => counts.get(id) ?? 0;

  return {
    enter: (id) => void counts.set(id, countOf(id) + 1),
    leave: (id) => void counts.set(id, countOf(id) - 1),
    hasRoom(id, most) {
      const known = boundOf(id);
      const full = countOf(id) >= Math.min(known.bound, most);
      if (full && !known.reached) bounds.set(id, { ...known, reached: true });
      return !full;
    },
    answered: (id, latencyMs) => void bounds.set(id, afterAnswer(boundOf(id), latencyMs)),
    rateLimited: (id) => void bounds.set(id, halved(boundOf(id))),
  };
}

import type { ProviderId } from '../enrichment/provider-id.ts';
import { createHeldIds } from './held-ids.ts';
import { createWire } from './wire.ts';

/** What a flight tells while it is under way. */
export interface Flight {
  /** The answer is here: the next one may start while this one is written down. */
  answered(latencyMs: number): void;
  rateLimited(): void;
}

type Carry = (flight: Flight) => Promise<void>;

/** The calls that this worker has under way. What must outlive it stands in the database: a call that could not be
 * settled stays there as it is, where the next round finds it. */
export interface Flights {
  /** Nobody takes these calls for lost while they are being claimed. */
  whileClaiming<T>(callIds: readonly string[], claiming: Promise<T>): Promise<T>;
  launch(callId: string, provider: ProviderId, carry: Carry): void;
  has(callId: string): boolean;
  any(): boolean;
  /** May one more start, where the browser lets so many at once? */
  hasRoom(provider: ProviderId, most: number): boolean;
  /** May there be calls that nobody carries: since the start of the worker, or since one could not be settled? Asked
   * once. */
  takeLost(): boolean;
  landed(): Promise<void>;
}

export interface FlightEffects {
  during<T>(work: Promise<T>): Promise<T>;
  /** A request has left the wire. */
  onAnswer(provider: ProviderId): void;
  onLanding(provider: ProviderId): void;
}

export function createFlights({ during, onAnswer, onLanding }: FlightEffects): Flights {
  const flights = new Map<string, Promise<void>>();
  const claimed = createHeldIds();
  const wire = createWire();
  let lost = true;

  async function fly(callId: string, id: ProviderId, carry: Carry): Promise<void> {
    let onWire = true;
    const leave = () => {
      if (onWire) wire.leave(id);
      onWire = false;
    };
    const flight: Flight = {
      answered(latencyMs) {
        wire.answered(id, latencyMs);
        leave();
        onAnswer(id);
      },
      rateLimited: () => wire.rateLimited(id),
    };
    try {
      await during(carry(flight));
    } catch {
      // Left open in the database on purpose: recovery settles it.
      lost = true;
    } finally {
      leave();
      flights.delete(callId);
      onLanding(id);
    }
  }

  return {
    whileClaiming: claimed.during,
    launch(callId, id, carry) {
      wire.enter(id);
      flights.set(callId, fly(callId, id, carry));
    },
    has: (callId) => flights.has(callId) || claimed.has(callId),
    any: () => flights.size > 0,
    hasRoom: wire.hasRoom,
    takeLost() {
      const was = lost;
      lost = false;
      return was;
    },
    async landed() {
      await Promise.all(flights.values());
    },
  };
}

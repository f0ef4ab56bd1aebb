import type { ProviderId } from '../enrichment/provider-id.ts';
import { createHeldIds } from './held-ids.ts';
import { type Wire, createWires } from './wire.ts';

/** What a flight tells while it is under way. */
export interface Flight {
  /** The answer is here: the next one may start while this one is written down. */
  answered(latencyMs: number): void;
  rateLimited(): void;
  /** Its connection broke: nobody knows what became of it. */
  lost(): void;
}

type Carry = (flight: Flight) => Promise<void>;

interface Poll {
  most: number;
  ask(): Promise<void>;
}

/** The calls that this worker has under way. What must outlive it stands in the database: a call that could not be
 * settled stays there as it is, where the next round finds it. */
export interface Flights {
  /** Nobody takes these calls for lost while they are being claimed. */
  whileClaiming<T>(callIds: readonly string[], claiming: Promise<T>): Promise<T>;
  launch(callId: string, provider: ProviderId, carry: Carry): void;
  /** Asks for an answer once the browser, which lets so many through at once, has room beside what is paid. */
  launchPoll(callId: string, provider: ProviderId, poll: Poll): void;
  has(callId: string): boolean;
  any(): boolean;
  /** Is a paid request on its way, or about to be? */
  areAnswersDue(): boolean;
  /** How many more may be claimed, where the browser lets so many through at once; 0: none. */
  room(provider: ProviderId, most: number): number;
  /** May there be calls that nobody carries: since the start of the worker, or since one could not be settled? Asked
   * once. */
  takeLost(): boolean;
  /** They could not be settled yet. */
  keepLost(): void;
  landed(): Promise<void>;
}

interface FlightEffects {
  now(): number;
  during<T>(work: Promise<T>): Promise<T>;
  /** A request has left the wire. */
  onAnswer(provider: ProviderId): void;
  onLanding(provider: ProviderId): void;
}

export function createFlights({ now, during, onAnswer, onLanding }: FlightEffects): Flights {
  const flights = new Map<string, Promise<void>>();
  const claimed = createHeldIds();
  const wires = createWires(now);
  const wireOf = wires.to;
  let lost = true;

  async function fly(callId: string, id: ProviderId, work: Promise<void>): Promise<void> {
    try {
      await during(work);
    } catch {
      // Left open in the database on purpose: recovery settles it.
      lost = true;
    } finally {
      flights.delete(callId);
      onLanding(id);
    }
  }

  return {
    whileClaiming: claimed.during,
    launch(callId, id, carry) {
      const flight = carryOver(wireOf(id), carry, () => onAnswer(id));
      flights.set(callId, fly(callId, id, flight));
    },
    launchPoll(callId, id, { most, ask }) {
      flights.set(callId, fly(callId, id, wireOf(id).poll(most, ask)));
    },
    has: (callId) => flights.has(callId) || claimed.has(callId),
    any: () => flights.size > 0,
    areAnswersDue: wires.areUsed,
    room: (id, most) => wireOf(id).room(most),
    takeLost() {
      const was = lost;
      lost = false;
      return was;
    },
    keepLost() {
      lost = true;
    },
    landed: async () => void (await Promise.all(flights.values())),
  };
}

/** A paid request is on the wire until its answer is here, or it failed. */
async function carryOver(wire: Wire, carry: Carry, onAnswer: () => void): Promise<void> {
  const { request, turn } = wire.enter();
  let onWire = true;
  const leave = () => {
    if (onWire) wire.leave(request);
    onWire = false;
  };
  const end = () => {
    leave();
    onAnswer();
  };
  try {
    await turn;
    await carry({
      answered(latencyMs) {
        wire.answered(latencyMs);
        end();
      },
      rateLimited: wire.rateLimited,
      lost() {
        wire.lost(request);
        end();
      },
    });
  } finally {
    leave();
  }
}

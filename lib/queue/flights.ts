import type { ProviderId } from '../enrichment/provider-id.ts';

interface Flight {
  provider: ProviderId;
  done: Promise<void>;
}

/** The calls that this worker has under way. What must outlive it stands in the database: a call that could not be
 * settled stays there as it is, where the next round finds it. */
export interface Flights {
  launch(callId: string, provider: ProviderId, carry: () => Promise<void>): void;
  has(callId: string): boolean;
  count(provider: ProviderId): number;
  landed(): Promise<void>;
}

export interface FlightEffects {
  during<T>(work: Promise<T>): Promise<T>;
  onLanding(): void;
}

export function createFlights({ during, onLanding }: FlightEffects): Flights {
  const flights = new Map<string, Flight>();

  async function fly(callId: string, carry: () => Promise<void>): Promise<void> {
    try {
      await during(carry());
    } catch {
      // Left open in the database on purpose: recovery settles it.
    } finally {
      flights.delete(callId);
      onLanding();
    }
  }

  return {
    launch: (callId, provider, carry) => void flights.set(callId, { provider, done: fly(callId, carry) }),
    has: (callId) => flights.has(callId),
    count: (id) => [...flights.values()].filter(({ provider }) => provider === id).length,
    async landed() {
      await Promise.all([...flights.values()].map(({ done }) => done));
    },
  };
}

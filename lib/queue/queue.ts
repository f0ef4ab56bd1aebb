import { createFlights } from './flights.ts';
import { nextWake } from './next-wake.ts';
import { pump } from './pump.ts';
import type { QueueEffects } from './queue-effects.ts';
import { recoverLost } from './recover.ts';
import { singleFlight } from './single-flight.ts';

export interface Queue {
  /** Does all there is to do; single flight. Never rejects: what the database refuses is tried at the next waking. */
  drain(): Promise<void>;
  /** Resolves when no call is on its way. */
  landed(): Promise<void>;
}

/** When the database refuses to be written, nothing is sent; it is tried again after this. */
const faultRestMs = 30_000;

export function createQueue(effects: QueueEffects): Queue {
  const { database, providerIds: providers, now } = effects;

  const flights = createFlights({
    during: effects.during,
    onLanding() {
      effects.changed();
      void drain();
    },
  });

  const drain = singleFlight(() => effects.during(round()));

  async function round(): Promise<void> {
    try {
      await recoverLost(effects, flights);
      const wakes = await Promise.all(providers.map((id) => pump(effects, flights, id)));
      await effects.wakeAt(await nextWake(database, { providers, wakes, now: now() }));
    } catch (error) {
      effects.fault(error);
      await effects.wakeAt(now() + faultRestMs);
    }
  }

  return {
    drain,
    async landed() {
      await drain();
      await flights.landed();
      await drain();
    },
  };
}

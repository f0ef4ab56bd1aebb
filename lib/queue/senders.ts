import type { ProviderId } from '../enrichment/provider-id.ts';
import { createFaultRest } from './fault-rest.ts';
import type { Flights } from './flights.ts';
import { createBookkeeper } from './bookkeeper.ts';
import { createPacer } from './pacer.ts';
import { pollDue } from './poll-due.ts';
import { type PumpMemory, pump } from './pump.ts';
import type { QueueEffects } from './queue-effects.ts';
import type { Refusals } from './refusals.ts';
import { singleFlight } from './single-flight.ts';
import { unknownTime } from './usual-time.ts';

/** The sending at each vendor: one slow vendor does not hold up another. */
export interface Senders {
  /** Asks for all answers that are due. */
  pollAll(): Promise<void>;
  /** Sends all that may be sent. */
  sendAll(): Promise<void>;
  /** Only sends; what the database refuses is tried again after a rest. */
  sendMore(id: ProviderId): Promise<void>;
  /** The same after a request has ended, which brings nobody new: not when nobody waited a moment ago. */
  sendRest(id: ProviderId): Promise<void>;
  /** Keys or settings may have changed: whoever is sending asks for them again before the next claim. */
  renewDesks(): void;
  /** When each vendor's sending wants to look again. */
  wakes(): (number | null)[];
}

export function createSenders(effects: QueueEffects, flights: Flights, refusals: Refusals): Senders {
  const wakes = new Map<ProviderId, number | null>();
  const bookkeeper = createBookkeeper({ ...effects, refusals, areAnswersDue: flights.areAnswersDue });
  const pumps = new Map(
    effects.providerIds.map((id) => {
      const memory: PumpMemory = {
        ...{ claiming: unknownTime, nobodyWaits: false, isDeskOld: false },
        ...{ origin: null, pacer: createPacer(), bookkeeper },
      };
      const send = singleFlight(async () => void wakes.set(id, await pump({ effects, flights, memory }, id)));
      const poll = singleFlight(() => pollDue(effects, flights, id));
      return [id, { memory, send, poll, rest: createFaultRest(effects, refusals) }];
    }),
  );

  effects.departures((departure) => {
    for (const { memory } of pumps.values())
      if (memory.origin === departure.origin) memory.pacer.departed(departure);
  });

  async function sendMore(id: ProviderId): Promise<void> {
    const own = pumps.get(id);
    if (!own) return;
    try {
      await effects.during(own.send());
      own.rest.accepted();
    } catch (error) {
      const until = own.rest.refused(error);
      // Among the wakes too: a look that ends meanwhile would else say that there is nothing to do.
      wakes.set(id, until);
      await effects.wakeAt(until);
    }
  }

  return {
    sendMore,
    sendRest: async (id) => (pumps.get(id)?.memory.nobodyWaits ? undefined : sendMore(id)),
    renewDesks() {
      for (const { memory } of pumps.values()) memory.isDeskOld = true;
    },
    wakes: () => [...wakes.values()],
    pollAll: async () => void (await Promise.all([...pumps.values()].map(({ poll }) => poll()))),
    sendAll: async () => void (await Promise.all([...pumps.values()].map(({ send }) => send()))),
  };
}

import { letOpenAgain } from '../database.ts';
import { closeRuns } from './close-runs.ts';
import { createFaultRest } from './fault-rest.ts';
import { fillRuns } from './fill-runs.ts';
import { type Flights, createFlights } from './flights.ts';
import { nextWake, readOpenCalls, restMs } from './next-wake.ts';
import type { QueueEffects } from './queue-effects.ts';
import { createRefusals } from './refusals.ts';
import type { PassingReason } from '../enrichment/run-progress.ts';
import { recoverLost } from './recover.ts';
import { type Senders, createSenders } from './senders.ts';
import { singleFlight } from './single-flight.ts';
import { resumeStopped, stopRuns } from './stop-runs.ts';

export interface Queue {
  /** Does all there is to do; single flight. Never rejects: what the database refuses is tried at the next waking. */
  drain(): Promise<void>;
  /** The same after calls came into the database from elsewhere: nobody carries them. */
  recover(): Promise<void>;
  /** Resolves when no call is on its way. */
  landed(): Promise<void>;
}

/** While calls land one after the other, all but the sending is looked at no more often than this. */
const lookEveryMs = 1000;

export function createQueue(effects: QueueEffects): Queue {
  const { database, providerIds, now } = effects;
  let recovered = false;
  let lookedAt = 0;

  const flights = createFlights({
    ...effects,
    onAnswer: (id) => void senders.sendRest(id),
    onLanding(id) {
      effects.changed();
      const due = !flights.any() || Math.abs(now() - lookedAt) >= lookEveryMs;
      void (due ? drain() : senders.sendRest(id));
    },
  });
  const refusals = createRefusals(effects.trouble, () => letOpenAgain(database));
  const rest = createFaultRest(effects, refusals);
  const senders = createSenders(effects, flights, refusals);
  const startAll = () => Promise.all(providerIds.map(senders.sendMore));
  // What the database refuses is met again, and told, by the next round.
  const pollAll = () => effects.during(senders.pollAll()).catch(() => undefined);
  const sending = { filled: () => void startAll(), isUnderWay: flights.any };
  const fill = singleFlight(() => fillRuns(effects, sending));
  const look = singleFlight(() => effects.during(round()));

  async function round(): Promise<void> {
    try {
      // Before anything is written or sent: a worker that dies within its first round is woken too.
      await Promise.all([effects.wakeAt(now() + restMs), recover(effects, flights)]);
      recovered = true;
      const pollsLookedAt = now();
      await Promise.all([fill(), senders.pollAll(), senders.sendAll()]);
      const closing = flights.any() ? null : await closeRuns(effects);
      const open = await readOpenCalls(database, { providers: providerIds, lookedAt: pollsLookedAt });
      const soonest = nextWake(open, [...senders.wakes(), closing], now());
      await effects.wakeAt(effects.online() ? soonest : now() + restMs);
      rest.accepted();
    } catch (error) {
      await effects.wakeAt(rest.refused(error));
    }
  }

  /** What an earlier worker left open must be settled before anything is sent. */
  async function drain(): Promise<void> {
    // Not when the round begins: one lasts as long as somebody can be sent, and polls do not wait for that.
    lookedAt = now();
    await Promise.all([recovered && startAll(), recovered && pollAll(), look()]);
  }

  /** People are sent as they are filled in, beside the look: what it began ends too. */
  async function drainAll(): Promise<void> {
    await drain();
    if (recovered) await startAll();
  }

  return {
    drain: waking(senders, drain),
    recover: recovering(flights, waking(senders, drain)),
    landed: landing(flights, drainAll),
  };
}

/** Whoever wakes the queue may have changed with which key it sends; what lands did not. */
function waking(senders: Senders, drain: Queue['drain']): Queue['drain'] {
  return () => {
    senders.renewDesks();
    return drain();
  };
}

function landing(flights: Flights, drainAll: () => Promise<void>): Queue['landed'] {
  return async () => {
    do {
      await drainAll();
      await flights.landed();
    } while (flights.any());
    await drainAll();
  };
}

function recovering(flights: Flights, drain: Queue['drain']): Queue['recover'] {
  return () => {
    flights.keepLost();
    return drain();
  };
}

async function recover(effects: QueueEffects, flights: Flights): Promise<void> {
  if (flights.takeLost())
    await recoverLost(effects, flights).catch((error: unknown) => {
      flights.keepLost();
      throw error;
    });
  await stopOrResume(effects, 'offline', !effects.online());
  await stopOrResume(effects, 'keys_locked', await keysAreLocked(effects));
}

/** Runs say why nothing of them is sent, and go on by themselves once the reason is gone. */
async function stopOrResume(
  { database, providerIds, changed }: QueueEffects,
  reason: PassingReason,
  isHindered: boolean,
): Promise<void> {
  if (!isHindered) return resumeStopped(database, reason);
  for (const id of providerIds) await stopRuns(database, id, reason);
  changed();
}

async function keysAreLocked({ desk, providerIds }: QueueEffects): Promise<boolean> {
  const desks = await Promise.all(providerIds.map(desk));
  return desks.some(({ keyProblem }) => keyProblem === 'keys_locked');
}

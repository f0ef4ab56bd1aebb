import type { ProviderId } from '../../../../lib/enrichment/provider-id.ts';
import { createQueue, type Queue } from '../../../../lib/queue/queue.ts';
import type { QueueEffects } from '../../../../lib/queue/queue-effects.ts';
import type { WorkerContext } from '../../../../lib/worker/worker-context.ts';
import { createSleep } from '../../make-world.ts';
import { memoryFiles } from '../../memory-files.ts';
import { type Life, refusal } from '../model/mortal-worker.ts';
import type { Computer, Course } from './computer.ts';
import { vendorIds, type VendorId } from './office.ts';
import { paperProvider } from './paper-provider.ts';
import { watchClaims } from './watch-claims.ts';

/** Abort is what Dexie makes of a transaction that was aborted under it. */
const explained: readonly string[] = [refusal, 'AbortError'];

interface Birth {
  life: Life;
  course: Course;
  computer: Computer;
  keys: ReadonlySet<ProviderId>;
  newId(): string;
  faults: unknown[];
  /** When the user has done all that is to be done during this life. */
  acted: Promise<void>;
}

/** A worker over a life: its queue, and whatever it does goes through the life's steps. */
export function createWorker({ life, course, computer, keys, newId, faults, acted }: Birth) {
  const { clock, office, understood, claims } = computer;
  watchClaims(life.database, (claim) => claims.push(claim));
  const { step, isOver } = life;
  const wakes: (number | null)[] = [];
  const sleep = createSleep(clock);
  const sleepUntil = (at: number) => step(() => sleep(at));
  const next = <T>(all: readonly T[], counter: { n: number }): T | undefined => all[counter.n++ % all.length];
  const counters = { said: { n: 0 }, told: { n: 0 } };
  const providerOf = (id: VendorId) =>
    paperProvider(id, {
      send: (request) =>
        step(async () => {
          const reply = next(course.said, counters.said) ?? 'found';
          const doneAt = clock.now + course.latencyMs;
          const answer = office.arrived(id, { request, reply, doneAt });
          if (course.isSlow) await step(() => acted);
          const isLater = request.way === 'async' || request.way === 'bulk-async';
          await sleepUntil(isLater ? clock.now + 30 : doneAt);
          return answer;
        }),
      poll: ({ reference, items }) =>
        step(() => office.asked(reference, items, next(course.told, counters.told) ?? 'answer')),
      balance: () => step(() => office.credits(id)),
      understands: (items) => items.forEach(({ lookupId }) => understood.add(lookupId)),
    });
  const effects: QueueEffects = {
    database: life.database,
    providerIds: vendorIds,
    desk: (id) =>
      step(() => {
        const provider = providerOf(id === 'sixtyfour' ? id : 'pronto');
        return { provider, keyProblem: keys.has(id) ? null : 'no_key' };
      }),
    now: () => clock.now,
    newId,
    ...{ online: () => true, protocol: () => 'h2', departures: () => undefined, maySend: () => true },
    warm: async () => undefined,
    sleepUntil,
    during: (work) => work,
    wakeAt: (at) => step(() => void wakes.push(at)),
    ...{ changed: () => undefined, spent: () => undefined, trouble: () => undefined },
    fault(error) {
      if (isOver()) return;
      const { name } = error as Error;
      if (course.refused.length === 0 || !explained.includes(name)) faults.push(error);
    },
  };
  return { effects, queue: createQueue(effects), wakes };
}

type Keys = { vault: WorkerContext['vault']; keys: Set<ProviderId> };

/** What its handlers work with. */
export function contextOf(effects: QueueEffects, queue: Queue, { vault, keys }: Keys): WorkerContext {
  return {
    ...effects,
    ...{ files: memoryFiles().files, progress: () => undefined },
    vault: {
      ...vault,
      save: async (id) => Boolean(keys.add(id)),
      remove: async (id) => void keys.delete(id),
    },
    // Nobody waits for a balance that is not read, nor for the end of the time for Undo.
    sleepUntil: () => new Promise(() => {}),
    drain: () => void queue.drain(),
    recover: () => void queue.recover(),
    wipe: async () => undefined,
    quietly: (act) => act(),
    forgetFiles: async () => undefined,
  };
}

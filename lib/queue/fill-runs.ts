import { cancelled } from '../enrichment/cancelled.ts';
import type { QueueEffects } from './queue-effects.ts';
import { fillSome } from './fill-run.ts';
import { lookupTables, putLookups } from './put-lookups.ts';

const cancelledAtOnce = 200;
/** So long the next part at least gives way to the first who are sent: a claim hardly ever waits for one. */
const givesWayMs = 60;
/** So many parts do. */
const partsThatGiveWay = 8;

interface Sending {
  /** Told after each part: what is there may be sent already. */
  filled(): void;
  isUnderWay(): boolean;
}

/** Writes out all confirmed runs, the oldest first, and takes back what waits in cancelled ones. */
export async function fillRuns(effects: QueueEffects, sending: Sending): Promise<void> {
  const { database, now, sleepUntil } = effects;
  const runs = await database.runs.where('state').anyOf('filling', 'cancelled').sortBy('createdAt');
  for (const { id, state } of runs.filter((run) => run.state === 'filling' || run.counts.waiting > 0)) {
    const step = state === 'filling' ? fillSome : takeBackSome;
    let begunAt = now();
    for (let part = 1; await step(effects, id); part += 1) {
      sending.filled();
      // Whoever writes answers, or reads, has half of the time: to hold them up would last all the longer.
      const restMs = Math.max(part <= partsThatGiveWay ? givesWayMs : 0, now() - begunAt);
      if (sending.isUnderWay()) await sleepUntil(now() + restMs);
      begunAt = now();
    }
    sending.filled();
  }
}

/** Cancels some of what waits in a cancelled run; false when that was all. */
function takeBackSome(
  { database, now }: Pick<QueueEffects, 'database' | 'now'>,
  runId: string,
): Promise<boolean> {
  return database.transaction('rw', lookupTables(database), async () => {
    const waiting = database.lookups.where('[runId+state]').equals([runId, 'waiting']);
    const some = await waiting.limit(cancelledAtOnce).toArray();
    const changes = some.map((before) => ({ before, after: cancelled(before, now()) }));
    await putLookups(database, changes, { now: now() });
    return some.length === cancelledAtOnce;
  });
}

import { forgetUnfinishedContacts } from '../contacts/unfinished-contacts.ts';
import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Run } from '../enrichment/run.ts';
import { unchangedSince } from '../history/unchanged-since.ts';
import { erasePeople, eraseTables } from '../people/erase-people.ts';
import { partsOf } from '../parts-of.ts';
import { deleteAfter, keptAnyway, perhapsDue } from '../privacy/delete-after.ts';
import { nobody } from '../privacy/nobody.ts';
import type { PrivacySettings } from '../privacy/privacy-settings.ts';
import { readPrivacySettings } from '../privacy/read-privacy-settings.ts';
import { finishedIfDone, standsStill } from '../queue/run-tally.ts';
import { purgeOld } from './deletion-wishes.ts';
import type { WorkerContext } from './worker-context.ts';

type Effects = Pick<WorkerContext, 'database' | 'now' | 'newId' | 'changed'>;

/** Few enough that the queue is not held up. */
const atOnce = 100;

/** Deletes whoever has been kept as long as the user wants, and those who were selected, left out of a run or not come to
 * by it so long ago. They may be looked up again. */
export async function deleteExpired(effects: Effects): Promise<void> {
  await purgeOld(effects);
  await forgetUnfinishedContacts(effects.database);
  const settings = await readPrivacySettings(effects.database);
  const since = perhapsDue(settings, effects.now());
  if (since === null) return;
  for (const ids of partsOf(await idsUnchangedSince(effects.database, since), atOnce))
    await deleteSome(effects, ids, settings);
  // Whoever was never looked up has no tags, and so the time of all.
  const unasked = keptAnyway({ ...settings, keepMonthsByTag: {} }, effects.now());
  if (unasked !== null) await forgetUnasked(effects, unasked);
  effects.changed();
}

async function idsUnchangedSince(database: Database, since: number): Promise<string[]> {
  const ids: string[] = [];
  await unchangedSince(database, since).each(({ personId }) => ids.push(personId));
  return ids;
}

/** Whoever is being asked for just now is kept until the answer is there; a run that stands still keeps nobody. */
function deleteSome(
  { database, now, newId }: Effects,
  ids: string[],
  settings: PrivacySettings,
): Promise<void> {
  return database.transaction('rw', eraseTables(database), async () => {
    const [people, lookups] = await Promise.all([
      database.people.bulkGet(ids),
      database.lookups.where('personId').anyOf(ids).toArray(),
    ]);
    const open = new Set((await goingOn(database, lookups)).map(({ personId }) => personId));
    const expired = people
      .filter((person) => person !== undefined)
      .filter((person) => (deleteAfter(person, settings) ?? Infinity) <= now() && !open.has(person.id));
    await erasePeople(
      { database, now: now(), newId },
      expired.map(({ id }) => id),
    );
  });
}

async function goingOn({ runs }: Database, lookups: readonly Lookup[]): Promise<Lookup[]> {
  const waiting = lookups.filter(({ state }) => state === 'waiting');
  const own = await runs.bulkGet(waiting.map(({ runId }) => runId ?? ''));
  return [
    ...lookups.filter(({ state }) => state === 'asking'),
    ...waiting.filter((_, place) => !own[place] || !standsStill(own[place])),
  ];
}

/** People who were never looked up: selected, left out of a run, or waiting in one that stands still. */
async function forgetUnasked({ database, now }: Effects, before: number): Promise<void> {
  const { selection, runs, drops, runInputs } = database;
  await database.transaction('rw', selection, runs, drops, runInputs, async () => {
    await selection.where('at').below(before).delete();
    const old = await runs.where('createdAt').below(before).toArray();
    const ids = old.map(({ id }) => id);
    await drops.where('runId').anyOf(ids).modify({ facts: nobody, personId: null });
    const still = old.filter((run) => run.unfilled > 0 && standsStill(run));
    await runInputs
      .where('runId')
      .anyOf(still.map(({ id }) => id))
      .delete();
    await runs.bulkPut(still.map((run) => finishedIfDone(withoutUnfilled(run), now())));
  });
}

function withoutUnfilled(run: Run): Run {
  return { ...run, people: run.people - run.unfilled, unfilled: 0 };
}

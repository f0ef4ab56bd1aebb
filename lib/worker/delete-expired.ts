import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import { openStates } from '../enrichment/lookup.ts';
import { erasePeople, eraseTables } from '../people/erase-people.ts';
import { deleteAfter, keptAnyway } from '../privacy/delete-after.ts';
import { nobody } from '../privacy/nobody.ts';
import type { PrivacySettings } from '../privacy/privacy-settings.ts';
import { readPrivacySettings } from '../privacy/read-privacy-settings.ts';
import { purgeOld } from './deletion-wishes.ts';
import type { WorkerContext } from './worker-context.ts';

type Effects = Pick<WorkerContext, 'database' | 'now' | 'newId' | 'changed'>;

/** On the last day of a short month what is of the 29th to the 31st of an earlier one is due too. */
const monthEndMs = 3 * 86_400_000;

/** Few enough that the queue is not held up. */
const atOnce = 100;

/** Deletes whoever has been kept as long as the user wants, and those left out of runs or selected so long ago. They may
 * be looked up again. */
export async function deleteExpired(effects: Effects): Promise<void> {
  await purgeOld(effects);
  const settings = await readPrivacySettings(effects.database);
  const before = keptAnyway(settings, effects.now());
  if (before === null) return;
  for (const ids of chunks(await changedBefore(effects.database, before + monthEndMs)))
    await deleteSome(effects, ids, settings);
  // Whoever was never looked up has no tags, and so the time of all.
  const unasked = keptAnyway({ ...settings, keepMonthsByTag: {} }, effects.now());
  if (unasked !== null) await forgetUnasked(effects, unasked);
  effects.changed();
}

/** The history's own order tells who did not change for longest. */
async function changedBefore(database: Database, before: number): Promise<string[]> {
  const longAgo = database.historyRows.where('[newestKey+number]').above([-before, Dexie.maxKey]);
  const ids: string[] = [];
  await longAgo.each(({ personId }) => ids.push(personId));
  return ids;
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / atOnce);
  return Array.from({ length: count }, (_, index) => ids.slice(index * atOnce, (index + 1) * atOnce));
}

/** Whoever is being asked for just now is kept until the answer is there. */
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
    const open = new Set(
      lookups.filter(({ state }) => openStates.includes(state)).map(({ personId }) => personId),
    );
    const expired = people
      .filter((person) => person !== undefined)
      .filter((person) => (deleteAfter(person, settings) ?? Infinity) <= now() && !open.has(person.id));
    await erasePeople(
      { database, now: now(), newId },
      expired.map(({ id }) => id),
    );
  });
}

/** People who were never looked up: selected, or left out of a run. */
async function forgetUnasked({ database }: Effects, before: number): Promise<void> {
  const { selection, runs, drops } = database;
  await database.transaction('rw', selection, runs, drops, async () => {
    await selection.where('at').below(before).delete();
    const old = await runs.where('createdAt').below(before).primaryKeys();
    await drops.where('runId').anyOf(old).modify({ facts: nobody, personId: null });
  });
}

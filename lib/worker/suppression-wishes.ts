import { notGranted } from '../enrichment/create-failure.ts';
import { erasePeople, eraseTables } from '../people/erase-people.ts';
import { findPersonIds } from '../people/find-person.ts';
import { purgeDeletions } from '../people/purge-deletions.ts';
import { addMissing } from '../privacy/add-missing.ts';
import { hashTrace } from '../privacy/hash-trace.ts';
import { putSuppressions } from '../privacy/put-suppressions.ts';
import { mostKeys } from '../privacy/suppression-list-schema.ts';
import { nameTraces, ownTraces, readTrace } from '../privacy/trace.ts';
import { inDeletionTurn } from './deletion-turn.ts';
import type { WishHandler } from './wish-handler.ts';

/** Erases somebody under every spelling, and keeps hashes of all by which they were known, so that they are never looked
 * up again. */
export const erasePerson: WishHandler<'erase-person'> = async (context, { personId, person }) => {
  const { database, newId } = context;
  const { deletions, suppressions, suppressionKeys } = database;
  const now = context.now();
  const tables = [...eraseTables(database), deletions, suppressions, suppressionKeys];
  const erase = async () => {
    const known = await findPersonIds(database, person);
    const ids = [...new Set([...(personId === null ? [] : [personId]), ...known])];
    const said = [...ownTraces({ facts: person }), ...nameTraces(person)];
    const traces = await erasePeople({ database, now, newId }, ids, said);
    // Among the deleted may be the same person under another spelling: no deletion can be undone any more.
    await purgeDeletions(database, Infinity);
    await putSuppressions({ database, now, newId }, traces, 'erased');
  };
  await inDeletionTurn(() => database.transaction('rw', tables, async () => erase()));
  await context.forgetFiles();
  context.drain();
  context.changed();
  return { ok: true };
};

export const suppress: WishHandler<'suppress'> = async (context, { values }) => {
  const { database, newId, now } = context;
  const traces = values.map(readTrace).filter((trace) => trace !== null);
  if (traces.length === 0) return notGranted('nothing_to_suppress');
  const { suppressions, suppressionKeys } = database;
  await database.transaction('rw', suppressions, suppressionKeys, async () =>
    putSuppressions({ database, newId, now: now() }, traces, 'entered'),
  );
  return { ok: true };
};

/** A list of hashes names nobody: to take somebody off, the value itself is needed. */
export const liftSuppression: WishHandler<'lift-suppression'> = async ({ database }, { value }) => {
  const trace = readTrace(value);
  if (trace === null) return notGranted('nothing_to_suppress');
  const { suppressions, suppressionKeys } = database;
  await database.transaction('rw', suppressions, suppressionKeys, async () => {
    const keys = await suppressionKeys.toArray();
    await suppressions.bulkDelete(keys.map(({ key }) => hashTrace(key, trace)));
  });
  return { ok: true };
};

/** Takes in a list made here or elsewhere, or a part of it, with the keys it was made with. */
export const importSuppressions: WishHandler<'import-suppressions'> = async ({ database, now }, { list }) => {
  const { suppressions, suppressionKeys } = database;
  const isTaken = await database.transaction('rw', suppressions, suppressionKeys, async () => {
    const known = new Set(await suppressionKeys.toCollection().primaryKeys());
    const keys = list.keys.filter(({ id }) => !known.has(id));
    if (keys.length > 0 && known.size + keys.length > mostKeys) return false;
    await suppressionKeys.bulkAdd(keys.map((key) => ({ ...key, isOwn: false, createdAt: now() })));
    const rows = list.entries.map((entry) => ({ ...entry, source: 'imported' as const }));
    await addMissing(database, rows);
    return true;
  });
  return isTaken ? { ok: true } : notGranted('too_many_lists');
};

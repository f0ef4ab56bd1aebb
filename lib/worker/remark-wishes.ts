import { notGranted } from '../enrichment/create-failure.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import type { WishAnswer } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';
import type { WishHandler } from './wish-handler.ts';

export const saveNote: WishHandler<'save-note'> = ({ database, now }, { personId, note }) =>
  inHistory(database, async () => {
    const person = await database.people.get(personId);
    if (!person) return false;
    if (person.note === note) return true;
    await database.people.put({ ...person, note });
    await database.personEvents.add({ personId, at: now(), type: 'noted' });
    await refreshHistory(database, [personId]);
    return true;
  });

/** Marks a value that was paid for as useless, or takes the mark back; nothing is deleted by it. */
export const markFinding: WishHandler<'mark-finding'> = ({ database, now }, { findingId, reason }) =>
  inHistory(database, async () => {
    const finding = await database.findings.get(findingId);
    if (!finding) return false;
    const { personId, kind, value } = finding;
    const at = now();
    const wrong = reason === null ? null : { reason, at };
    // The same value may have been paid for more than once.
    const same = await database.findings.where({ personId }).toArray();
    const equal = same.filter((one) => one.kind === kind && one.value === value);
    await database.findings.bulkPut(equal.map((one) => ({ ...one, wrong })));
    await database.personEvents.add({ personId, at, type: 'marked', value, reason });
    await refreshHistory(database, [personId]);
    return true;
  });

async function inHistory(
  database: WorkerContext['database'],
  change: () => Promise<boolean>,
): Promise<WishAnswer> {
  const tables = [database.personEvents, ...historyTables.map((name) => database[name])];
  const isDone = await database.transaction('rw', tables, async () => change());
  return isDone ? { ok: true } : notGranted('unknown_person');
}

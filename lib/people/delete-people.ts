import type { Database } from '../database.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import { type StopEffects, stopLookups } from '../queue/stop-lookups.ts';
import type { Deletion } from './deletion.ts';
import { leaveOutOfRuns } from './leave-out-of-runs.ts';
import { personKeys } from './person-keys.ts';
import { withRun } from './with-run.ts';

/** What `deletePeople` and `restorePeople` write: a transaction around them must name them. */
export function deletionTables(database: Database) {
  const { aliases, calls, ledger, daySpend, vendorDays, runs, runInputs } = database;
  const { settings, personEvents, deletions, exports } = database;
  return [
    ...[aliases, calls, ledger, daySpend, vendorDays, runs, runInputs],
    ...[settings, personEvents, deletions, exports],
    ...historyTables.map((name) => database[name]),
  ];
}

/** Takes people out of the history in a way that can be undone. What waits for them is cancelled, and what is on its way
 * counts as perhaps charged; what was spent stays in the ledger. Call it inside a transaction. */
export async function deletePeople(
  effects: StopEffects,
  ids: readonly string[],
  batch: string,
): Promise<void> {
  const { database, now } = effects;
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  await stopLookups(effects, lookups);
  const known = new Set(await database.aliases.where('personId').anyOf(ids).primaryKeys());
  await leaveOutOfRuns(effects, (facts) => personKeys(facts).some((key) => known.has(key)));
  const deletions = await Promise.all(ids.map((id) => readDeletion(database, id, { batch, at: now })));
  const real = deletions.filter(({ rows }) => rows.people.length > 0);
  await database.deletions.bulkPut(real);
  await Promise.all([
    database.ledger.where('personId').anyOf(ids).modify(withRun(lookups)),
    database.people.bulkDelete([...ids]),
    database.aliases.where('personId').anyOf(ids).delete(),
    database.lookups.where('personId').anyOf(ids).delete(),
    database.findings.where('personId').anyOf(ids).delete(),
    database.personEvents.where('personId').anyOf(ids).delete(),
  ]);
  await refreshHistory(database, ids);
}

async function readDeletion(
  database: Database,
  personId: string,
  deletion: Pick<Deletion, 'batch' | 'at'>,
): Promise<Deletion> {
  const [person, aliases, lookups, findings, personEvents, historyRows] = await Promise.all([
    database.people.get(personId),
    database.aliases.where({ personId }).toArray(),
    database.lookups.where({ personId }).toArray(),
    database.findings.where({ personId }).toArray(),
    database.personEvents.where({ personId }).toArray(),
    database.historyRows.where({ personId }).toArray(),
  ]);
  const people = person ? [person] : [];
  const rows = { people, aliases, lookups, findings, personEvents, historyRows };
  return { ...deletion, id: personId, rows };
}

import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import { mentions } from '../privacy/mentions.ts';
import { nobody } from '../privacy/nobody.ts';
import { storedTraces } from '../privacy/stored-traces.ts';
import { type StopEffects, stopLookups } from '../queue/stop-lookups.ts';
import { eraseCalls } from './erase-calls.ts';
import { leaveOutOfRuns } from './leave-out-of-runs.ts';
import { personKeys } from './person-keys.ts';
import { withRun } from './with-run.ts';

/** What `erasePeople` writes: a transaction around it must name them. */
export function eraseTables(database: Database) {
  const { aliases, calls, ledger, daySpend, vendorDays, personEvents, damagedRows, panelRequests } = database;
  const { runs, runInputs, drops, selection, settings } = database;
  return [
    ...[aliases, calls, ledger, daySpend, vendorDays, personEvents, damagedRows, panelRequests],
    ...[runs, runInputs, drops, selection, settings],
    ...historyTables.map((name) => database[name]),
  ];
}

/** Erases all that is stored of these people. Spends stay, without whose they were; figures of runs stay. What is on
 * its way counts as perhaps charged, and its answer is not kept. `said`: by what they are known beside what is stored.
 * Answers all by which they were known. Call it inside a transaction. */
export async function erasePeople(
  effects: StopEffects,
  ids: readonly string[],
  said: readonly string[] = [],
): Promise<string[]> {
  const { database } = effects;
  const people = (await database.people.bulkGet([...ids])).filter((person) => person !== undefined);
  const traces = [...new Set([...(await storedTraces(database, people)), ...said])];
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  const isNamed = mentions(ids, traces);
  await stopLookups(effects, lookups);
  await eraseCalls(database, ids);
  await Promise.all([
    database.people.bulkDelete([...ids]),
    database.aliases.where('personId').anyOf(ids).delete(),
    database.lookups.where('personId').anyOf(ids).delete(),
    database.findings.where('personId').anyOf(ids).delete(),
    database.ledger.where('personId').anyOf(ids).modify(withoutPerson(lookups)),
    database.damagedRows.filter(({ row }) => isNamed(row)).delete(),
    database.personEvents.where('personId').anyOf(ids).delete(),
    database.panelRequests.clear(),
  ]);
  await refreshHistory(database, ids);
  await eraseFromRuns(effects, { ids: new Set(ids), traces: new Set(traces) });
  return traces;
}

function withoutPerson(lookups: readonly Lookup[]): (entry: LedgerEntry) => void {
  const keepRun = withRun(lookups);
  return (entry) => {
    keepRun(entry);
    entry.personId = '';
  };
}

interface Erased {
  ids: ReadonlySet<string>;
  traces: ReadonlySet<string>;
}

/** Takes them out of what is to be asked; where they were left out, the count stays and nobody stands there. */
async function eraseFromRuns(effects: StopEffects, { ids, traces }: Erased): Promise<void> {
  const { database } = effects;
  const isErased = (facts: PersonFacts) => personKeys(facts).some((key) => traces.has(key));
  await database.selection.filter(({ facts }) => isErased(facts)).delete();
  await database.drops
    .filter(({ facts, personId }) => isErased(facts) || (personId !== null && ids.has(personId)))
    .modify({ facts: nobody, personId: null });
  await leaveOutOfRuns(effects, isErased);
}

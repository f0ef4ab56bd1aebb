import type { Database } from '../database.ts';
import { type PeopleChoice, chosenPeople } from '../history/people-choice.ts';
import { personKeys } from '../people/person-keys.ts';

/** Whom to export. A run: those it asked for, and those it left out because they were found already. */
export type ExportScope =
  | { of: 'all' }
  | { of: 'selection' }
  | { of: 'run'; runId: string }
  | { of: 'history'; choice: PeopleChoice };

/** The ids of a scope in its order, each once, in parts of at most a thousand; null: everybody. */
export function scopeIds(database: Database, scope: ExportScope): AsyncIterable<string[]> | null {
  if (scope.of === 'all') return null;
  if (scope.of === 'history') return chosenPeople(database, scope.choice);
  return inParts(scope.of === 'run' ? idsOfRun(database, scope.runId) : idsOfSelection(database));
}

export async function countScope(database: Database, scope: ExportScope): Promise<number> {
  const parts = scopeIds(database, scope);
  if (parts === null) return database.people.count();
  let count = 0;
  for await (const ids of parts) count += ids.length;
  return count;
}

const partLength = 500;

async function* inParts(reading: Promise<string[]>): AsyncGenerator<string[]> {
  const ids = [...new Set(await reading)];
  for (let start = 0; start < ids.length; start += partLength) yield ids.slice(start, start + partLength);
}

async function idsOfRun(database: Database, runId: string): Promise<string[]> {
  const [lookups, cached] = await Promise.all([
    database.lookups.where('runId').equals(runId).toArray(),
    database.drops.where('[runId+reason]').equals([runId, 'already-found']).toArray(),
  ]);
  return [...lookups, ...cached].flatMap(({ personId }) => personId ?? []);
}

/** Those of the selection who are stored. */
async function idsOfSelection(database: Database): Promise<string[]> {
  const selected = await database.selection.orderBy('at').toArray();
  const aliases = await database.aliases.bulkGet(selected.flatMap(({ facts }) => personKeys(facts)));
  return aliases.flatMap((alias) => alias?.personId ?? []);
}

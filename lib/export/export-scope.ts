import type { Database } from '../database.ts';
import { countFacets } from '../history/facet-blocks.ts';
import { type PeopleChoice, chosenPeople } from '../history/people-choice.ts';
import { partsOf } from '../parts-of.ts';
import { whoAreMeant } from '../people/who-is-meant.ts';

/** Whom to export. A run: those it asked for, and those it left out because they were found already. */
export type ExportScope =
  | { of: 'all' }
  | { of: 'selection' }
  | { of: 'run'; runId: string }
  | { of: 'history'; choice: PeopleChoice };

/** The ids of a scope in its order, each once, in parts of at most 500; null: everybody, in the order in which they are
 * stored, for that is read ten times as fast. */
export function scopeIds(database: Database, scope: ExportScope): AsyncIterable<string[]> | null {
  if (scope.of === 'all') return null;
  if (scope.of === 'history') return chosenPeople(database, scope.choice);
  return inParts(scope.of === 'run' ? idsOfRun(database, scope.runId) : idsOfSelection(database));
}

/** Of everybody the count is kept; others are gone through. */
export async function countScope(database: Database, scope: ExportScope): Promise<number> {
  const parts = scopeIds(database, scope);
  if (parts === null) return (await countFacets(database, ['all']))[0] ?? 0;
  let count = 0;
  for await (const ids of parts) count += ids.length;
  return count;
}

const partLength = 500;

async function* inParts(reading: Promise<string[]>): AsyncGenerator<string[]> {
  yield* partsOf([...new Set(await reading)], partLength);
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
  const said = selected.map(({ facts }) => ({ facts, personId: null }));
  const meant = await whoAreMeant(database, said);
  return meant.flatMap(({ people }) => people.map(({ id }) => id));
}

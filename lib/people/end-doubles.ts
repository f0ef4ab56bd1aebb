import type { Database } from '../database.ts';
import { type Lookup, openStates } from '../enrichment/lookup.ts';
import { putLookups } from '../queue/put-lookups.ts';
import { endedDouble } from './ended-double.ts';

/** What one of two who turned out to be one has found now, the other looks for no more. Call it inside the transaction that
 * settles, once nothing else of it is being written; undefined: nothing of that was found. */
export function endDoubles(
  database: Database,
  found: readonly Lookup[],
  now: number,
): Promise<void> | undefined {
  const doubles = found.filter(({ isDouble }) => isDouble);
  return doubles.length > 0 ? endAll(database, doubles, now) : undefined;
}

async function endAll(database: Database, found: readonly Lookup[], now: number): Promise<void> {
  const ids = found.map(({ personId }) => personId);
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  const doubles = lookups.filter((one) => openStates.includes(one.state) && isFound(one, found));
  const changes = doubles.map((before) => ({ before, after: endedDouble(before, now) }));
  await putLookups(database, changes, { now });
}

function isFound({ personId, kind }: Lookup, found: readonly Lookup[]): boolean {
  return found.some((one) => one.personId === personId && one.kind === kind);
}

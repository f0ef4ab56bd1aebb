import type { Database } from '../database.ts';
import { pastHindrance } from '../enrichment/askable-kinds.ts';
import { type Lookup, openStates } from '../enrichment/lookup.ts';
import { putLookups } from '../queue/put-lookups.ts';
import { endedDouble } from './ended-double.ts';

/** Two people turn out to be one: what was not sent yet for one of them is cancelled when the other was asked for it
 * already, or waits for it too; what is on its way then ends with the vendor that has it. Call it inside a transaction over
 * `lookupTables`. */
export async function cancelDoubles(
  database: Database,
  ids: readonly [string, string],
  now: number,
): Promise<void> {
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  const doubles = [...Map.groupBy(lookups, ({ kind }) => kind).values()].flatMap((own) =>
    doublesOf(own, now),
  );
  const changes = doubles.map((before) => ({ before, after: endedDouble(before, now) }));
  await putLookups(database, changes, { now });
}

function doublesOf(lookups: readonly Lookup[], now: number): Lookup[] {
  const doubles: Lookup[] = [];
  for (const one of lookups.filter(isOpen).toSorted(leastWantedFirst)) {
    const others = lookups.filter((other) => other.personId !== one.personId && !doubles.includes(other));
    if (pastHindrance(others, { againUntil: null, now })) doubles.push(one);
  }
  return doubles;
}

const isOpen = ({ state }: Lookup) => openStates.includes(state);

/** What is on its way comes before what waits. A single click overtakes a run, and what came first was wished first. */
function leastWantedFirst(one: Lookup, other: Lookup): number {
  const further = openStates.indexOf(one.state) - openStates.indexOf(other.state);
  return further || other.rank - one.rank || other.createdAt - one.createdAt;
}

import type { Database } from '../database.ts';
import { pastHindrance } from '../enrichment/askable-kinds.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { putLookups } from '../queue/put-lookups.ts';

/** Two people turn out to be one: what was not sent yet for one of them is cancelled when the other was asked for it
 * already, or waits for it too. Call it inside a transaction over `lookupTables`. */
export async function cancelDoubles(
  database: Database,
  ids: readonly [string, string],
  now: number,
): Promise<void> {
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  const doubles = [...Map.groupBy(lookups, ({ kind }) => kind).values()].flatMap((own) =>
    doublesOf(own, now),
  );
  const changes = doubles.map((before) => ({
    before,
    after: { ...before, state: 'cancelled' as const, settledAt: now },
  }));
  await putLookups(database, changes, { now });
}

function doublesOf(lookups: readonly Lookup[], now: number): Lookup[] {
  const doubles: Lookup[] = [];
  for (const one of lookups.filter(isUnsent).toSorted(leastWantedFirst)) {
    const others = lookups.filter((other) => other.personId !== one.personId && !doubles.includes(other));
    if (pastHindrance(others, { againUntil: null, now })) doubles.push(one);
  }
  return doubles;
}

const isUnsent = ({ state }: Lookup) => state === 'waiting' || state === 'unconfirmed';

/** A single click overtakes a run, and what came first was wished first. */
function leastWantedFirst(one: Lookup, other: Lookup): number {
  const open = Number(one.state === 'waiting') - Number(other.state === 'waiting');
  return open || other.rank - one.rank || other.createdAt - one.createdAt;
}

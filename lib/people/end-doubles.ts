import type { Database } from '../database.ts';
import { pastHindrance } from '../enrichment/askable-kinds.ts';
import { type Lookup, underWay } from '../enrichment/lookup.ts';
import { putLookups } from '../queue/put-lookups.ts';
import { endedDouble } from './ended-double.ts';

/** What an answer makes of lookups. `found`: for whom nobody is asked any further; `putOff`: who would be asked once more. */
interface Settled {
  found: readonly Lookup[];
  putOff: readonly Lookup[];
}

/** What one of two who turned out to be one has found now, the other looks for no more; and one that was put off is not
 * asked once more beside the other. Call it inside the transaction that settles, once nothing else of it is being written;
 * undefined: it is about no such two. */
export function endDoubles(
  database: Database,
  { found, putOff }: Settled,
  now: number,
): Promise<void> | undefined {
  const isDouble = (lookup: Lookup) => lookup.isDouble === true;
  const doubles = { found: found.filter(isDouble), putOff: putOff.filter(isDouble) };
  return doubles.found.length + doubles.putOff.length > 0 ? endAll(database, doubles, now) : undefined;
}

async function endAll(database: Database, { found, putOff }: Settled, now: number): Promise<void> {
  const ids = [...found, ...putOff].map(({ personId }) => personId);
  const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
  const isOver = (one: Lookup) => found.some(isLike(one)) || isAskedBeside(one, { lookups, putOff, now });
  const doubles = lookups.filter((one) => underWay.includes(one.state) && isOver(one));
  const changes = doubles.map((before) => ({ before, after: endedDouble(before, now) }));
  await putLookups(database, changes, { now });
}

function isLike({ personId, kind }: Lookup): (other: Lookup) => boolean {
  return (other) => other.personId === personId && other.kind === kind;
}

interface Beside {
  lookups: readonly Lookup[];
  putOff: readonly Lookup[];
  now: number;
}

function isAskedBeside(one: Lookup, { lookups, putOff, now }: Beside): boolean {
  if (!putOff.some(({ id }) => id === one.id)) return false;
  const others = lookups.filter(isLike(one)).filter(({ id }) => id !== one.id);
  return pastHindrance(others, { againUntil: null, now }) !== null;
}

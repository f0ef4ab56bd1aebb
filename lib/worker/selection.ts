import type { Database } from '../database.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { mostSelected } from '../enrichment/run.ts';
import { personKeys } from '../people/person-keys.ts';

/** Under which key a selected person is kept; undefined when nothing identifies it. */
function selectionKey(facts: PersonIdentity & Partial<PersonFacts>): string | undefined {
  return personKeys(facts)[0];
}

/** The keys of the selection under which these people are kept: whoever is known by several may be kept under any. No
 * more than `mostSelected` are kept, so all are read at once. */
export async function selectedKeys(
  database: Database,
  people: readonly PersonIdentity[],
): Promise<Set<string>> {
  const kept = new Set(await database.selection.toCollection().primaryKeys());
  return new Set(people.flatMap((one) => personKeys(one)).filter((key) => kept.has(key)));
}

/** Adds to the selection or takes out of it, up to the most there may be; answers whether all had room. */
export async function changeSelection(
  database: Database,
  { people, selected, now }: { people: readonly PersonFacts[]; selected: boolean; now: number },
): Promise<boolean> {
  const rows = people.flatMap((facts, place) => {
    const key = selectionKey(facts);
    // Those selected together keep their order: “the first ten” are the first of the list.
    return key === undefined ? [] : [{ key, facts, at: now + place / people.length, obstacle: null }];
  });
  return database.transaction('rw', database.selection, async () => {
    const known = await selectedKeys(database, people);
    if (!selected) {
      await database.selection.bulkDelete([...known]);
      return true;
    }
    const fresh = rows.filter(({ facts }) => isFirst(facts, known));
    const room = mostSelected - (await database.selection.count());
    await database.selection.bulkPut(fresh.slice(0, room));
    return fresh.length <= room;
  });
}

/** Nobody of these keys came before; from now on they did. Somebody may stand in several rows of a page. */
function isFirst(facts: PersonFacts, before: Set<string>): boolean {
  const keys = personKeys(facts);
  const isKnown = keys.some((key) => before.has(key));
  for (const key of keys) before.add(key);
  return !isKnown;
}

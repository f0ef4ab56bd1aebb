import type { Database } from '../database.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { mostSelected } from '../enrichment/run.ts';
import { personKeys } from '../people/person-keys.ts';

/** Under which key a selected person is kept; undefined when nothing identifies it. */
export function selectionKey(facts: PersonIdentity & Partial<PersonFacts>): string | undefined {
  return personKeys(facts)[0];
}

/** Adds to the selection or takes out of it, up to the most there may be; answers whether all had room. */
export async function changeSelection(
  database: Database,
  { people, selected, now }: { people: readonly PersonFacts[]; selected: boolean; now: number },
): Promise<boolean> {
  const rows = people.flatMap((facts) => {
    const key = selectionKey(facts);
    return key === undefined ? [] : [{ key, facts, at: now, obstacle: null }];
  });
  return database.transaction('rw', database.selection, async () => {
    if (!selected) {
      await database.selection.bulkDelete(rows.map(({ key }) => key));
      return true;
    }
    const known = await database.selection.bulkGet(rows.map(({ key }) => key));
    const fresh = rows.filter((_, index) => known[index] === undefined);
    const room = mostSelected - (await database.selection.count());
    await database.selection.bulkPut(fresh.slice(0, room));
    return fresh.length <= room;
  });
}

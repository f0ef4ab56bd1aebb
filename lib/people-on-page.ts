import type { Database } from './database.ts';
import { type ButtonState, buttonState } from './enrichment/button-state.ts';
import type { Kind } from './enrichment/kind.ts';
import type { Lookup } from './enrichment/lookup.ts';
import { newestLookups } from './enrichment/newest-lookups.ts';
import type { PersonFacts } from './enrichment/person.ts';
import { personKeys } from './people/person-keys.ts';

export interface KnownPerson {
  state: ButtonState;
  isSelected: boolean;
}

/** What is known of each of these people, in their order, by four queries in all. */
export async function readPeopleOnPage(
  database: Database,
  people: readonly PersonFacts[],
  ticked: readonly Kind[],
): Promise<KnownPerson[]> {
  const keysOf = people.map((person) => personKeys(person));
  const keys = [...new Set(keysOf.flat())];
  const [aliases, selected] = await Promise.all([
    database.aliases.bulkGet(keys),
    database.selection.where('key').anyOf(keys).primaryKeys(),
  ]);
  const ids = new Map(aliases.flatMap((alias) => (alias ? [[alias.key, alias.personId] as const] : [])));
  const lookups = await database.lookups
    .where('personId')
    .anyOf([...new Set(ids.values())])
    .toArray();
  const ofPerson = Map.groupBy(lookups, ({ personId }) => personId);
  const isChosen = new Set(selected);
  return keysOf.map((own) => {
    const found: Lookup[] = own.flatMap((key) => ofPerson.get(ids.get(key) ?? '') ?? []);
    return {
      state: buttonState(ticked, newestLookups(found)),
      isSelected: own.some((key) => isChosen.has(key)),
    };
  });
}

import type { Database } from '../database.ts';
import { longestVendorId, withVendorIds } from '../enrichment/vendor-ids.ts';
import type { NameFacts, Person } from '../enrichment/person.ts';
import { wholeName } from '../enrichment/shown-name.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { vendorKeys } from '../people/person-keys.ts';

/** What a vendor says of somebody. `vendorId`: by what it knows them; null: not by what it was asked by. `vendorName`: what it
 * calls them. */
export interface Told {
  personId: string;
  vendorId?: string | null;
  vendorName?: NameFacts;
}

/** Keeps by what a vendor knows these people, so that it can be asked by that later, and a list that names nothing else is
 * about them; and what it calls those of whom no name is known. Call it inside a transaction. */
export async function keepTold(
  { people, aliases }: Pick<Database, 'people' | 'aliases'>,
  provider: ProviderId,
  told: readonly Told[],
): Promise<void> {
  const news = told.filter(({ vendorId, vendorName }) => vendorId !== undefined || vendorName);
  if (news.length === 0) return;
  const stored = await people.bulkGet(news.map(({ personId }) => personId));
  const changed = news.flatMap((one, place) => {
    const person = stored[place];
    const after = person && named(identified(person, provider, one), one);
    return after && after !== person ? [after] : [];
  });
  await Promise.all([people.bulkPut(changed), addAliases(aliases, changed)]);
}

/** A spelling under which somebody else is known stays theirs. */
async function addAliases(aliases: Database['aliases'], people: readonly Person[]): Promise<void> {
  const own = people.flatMap(({ id, vendorIds }) =>
    vendorKeys(vendorIds).map((key) => ({ key, personId: id })),
  );
  const taken = await aliases.bulkGet(own.map(({ key }) => key));
  await aliases.bulkPut(own.filter((_, place) => !taken[place]));
}

function identified(person: Person, provider: ProviderId, { vendorId }: Told): Person {
  const { vendorIds = {}, ...rest } = person;
  if (vendorId === undefined || (vendorIds[provider] ?? null) === vendorId) return person;
  const { [provider]: _, ...others } = vendorIds;
  if (vendorId === null) return { ...rest, ...withVendorIds(others) };
  return isUsable(vendorId) ? { ...rest, ...withVendorIds({ ...others, [provider]: vendorId }) } : person;
}

/** A page and the user know better what somebody is called. */
function named(person: Person, { vendorName }: Told): Person {
  return wholeName(person) !== '' || !vendorName ? person : { ...person, ...vendorName };
}

function isUsable({ length }: string): boolean {
  return length > 0 && length <= longestVendorId;
}

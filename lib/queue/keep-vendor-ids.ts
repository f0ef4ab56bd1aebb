import type { Database } from '../database.ts';
import { longestVendorId, withVendorIds } from '../enrichment/vendor-ids.ts';
import type { Person } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { vendorKeys } from '../people/person-keys.ts';

/** By what a vendor knows somebody; null: not by what it was asked by. */
export interface ToldId {
  personId: string;
  vendorId: string | null;
}

/** Keeps by what a vendor knows these people, so that it can be asked by that later, and a list that names nothing else is
 * about them. Call it inside a transaction. */
export async function keepVendorIds(
  { people, aliases }: Pick<Database, 'people' | 'aliases'>,
  provider: ProviderId,
  told: readonly ToldId[],
): Promise<void> {
  const usable = told.filter(({ vendorId }) => vendorId === null || isUsable(vendorId));
  if (usable.length === 0) return;
  const stored = await people.bulkGet(usable.map(({ personId }) => personId));
  const changed = usable.flatMap(({ vendorId }, place) => {
    const person = stored[place];
    const isNews = person && (person.vendorIds?.[provider] ?? null) !== vendorId;
    return isNews ? [withId(person, provider, vendorId)] : [];
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

function isUsable({ length }: string): boolean {
  return length > 0 && length <= longestVendorId;
}

function withId({ vendorIds = {}, ...person }: Person, provider: ProviderId, id: string | null): Person {
  const { [provider]: _, ...others } = vendorIds;
  return { ...person, ...withVendorIds(id === null ? others : { ...others, [provider]: id }) };
}

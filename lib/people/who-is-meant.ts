import type { Database } from '../database.ts';
import { findRows } from '../database/find-rows.ts';
import type { Person, PersonFacts } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { withVendorIds } from '../enrichment/vendor-ids.ts';
import { identityKeys } from '../reading/profile-address.ts';
import { personKeys, vendorKeys } from './person-keys.ts';

/** What is said of somebody, and which stored person it is known to be about, if so. */
export interface Said {
  facts: PersonFacts;
  personId: string | null;
}

/** Whom it is about. */
interface Meant {
  /** What was said, without ids by which vendors know somebody else. */
  facts: PersonFacts;
  /** All who are stored of them; more than one turn out to be one. */
  people: Person[];
  /** Everybody whom any word of it names, those left aside too. */
  named: string[];
}

type Holders = ReadonlyMap<string, Person>;

/** Whom each of these is about by what is stored; in their order. */
export async function whoAreMeant(
  { aliases, people }: Pick<Database, 'aliases' | 'people'>,
  said: readonly Said[],
): Promise<Meant[]> {
  const keys = said.flatMap(({ facts }) => personKeys(facts));
  const known = await findRows(aliases, keys, ({ key }) => key);
  const ids = [...known, ...said].flatMap(({ personId }) => personId ?? []);
  const stored = await people.bulkGet([...new Set(ids)]);
  const byId = new Map(stored.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const holders = new Map(
    known.flatMap((alias) => {
      const person = byId.get(alias.personId);
      return person ? [[alias.key, person] as const] : [];
    }),
  );
  return said.map(({ facts, personId }) => meantBy(facts, byId.get(personId ?? ''), holders));
}

/** The same for one. */
export async function whoIsMeant(database: Pick<Database, 'aliases' | 'people'>, said: Said): Promise<Meant> {
  const [meant] = await whoAreMeant(database, [said]);
  return meant ?? { facts: said.facts, people: [], named: [] };
}

function meantBy(facts: PersonFacts, known: Person | undefined, holders: Holders): Meant {
  const people = peopleMeant(facts, known, holders);
  const named = [...(known ? [known] : []), ...held(personKeys(facts), holders)].map(({ id }) => id);
  return { facts: withoutOthersIds(facts, people, holders), people, named: [...new Set(named)] };
}

/** A vendor's id is a claim, and a list may be wrong: it leads to somebody only where no address does, never makes one of two
 * who are stored, and gives nobody a second address. */
function peopleMeant(facts: PersonFacts, known: Person | undefined, holders: Holders): Person[] {
  const addresses = identityKeys(facts);
  const sure = [...(known ? [known] : []), ...held(addresses, holders)];
  const plain = held(personKeys({ ...facts, vendorIds: {} }), holders);
  if (sure.length > 0) return [...new Set([...sure, ...plain])];
  const claimed = held(vendorKeys(facts.vendorIds), holders).find(
    (person) => addresses.length === 0 || identityKeys(person).length === 0,
  );
  return claimed ? [claimed] : plain;
}

function held(keys: readonly string[], holders: Holders): Person[] {
  return [...new Set(keys.flatMap((key) => holders.get(key) ?? []))];
}

function withoutOthersIds(
  { vendorIds = {}, ...facts }: PersonFacts,
  people: readonly Person[],
  holders: Holders,
): PersonFacts {
  const isOwn = ([provider, id]: [string, string]) => {
    const holder = held(vendorKeys({ [provider]: id }), holders)[0];
    // What a vendor told of them is theirs, though it told it of somebody else before.
    const isTold = people.some((person) => person.vendorIds?.[provider as ProviderId] === id);
    return isTold || holder === undefined || people.includes(holder);
  };
  return { ...facts, ...withVendorIds(Object.fromEntries(Object.entries(vendorIds).filter(isOwn))) };
}

import type { CallItem } from '../provider.ts';
import type { Dossier } from './dossier.ts';
import type { HarmonicPerson } from './person-schema.ts';
import { profileKey } from './profile-key.ts';

/** Which of these people a lookup is about: the one at its address, and nobody else. */
export function createMatch(people: readonly HarmonicPerson[]): (item: CallItem) => HarmonicPerson | null {
  const byProfile = new Map(people.map((person) => [person.profile, person]));
  return ({ person: { address } }) => {
    const key = profileKey(address);
    return key === null ? null : (byProfile.get(key) ?? null);
  };
}

/** The same, with what was asked for the addresses that are spelt otherwise there. */
export function createDossierMatch({ people, asked }: Dossier): (item: CallItem) => HarmonicPerson | null {
  const byAddress = createMatch(people);
  const byUrn = new Map(people.map((person) => [person.urn, person]));
  const urns = new Map(asked.map(({ lookupId, urn }) => [lookupId, urn]));
  return (item) => byAddress(item) ?? byUrn.get(urns.get(item.lookupId) ?? '') ?? null;
}

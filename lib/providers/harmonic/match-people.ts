import type { CallItem } from '../provider.ts';
import type { Dossier } from './dossier.ts';
import { knownUrn } from './known-urn.ts';
import type { HarmonicPerson } from './person-schema.ts';
import { profileKey } from './profile-key.ts';

/** Which of these people a lookup is about: the one with its URN or at its address, and nobody else. */
export function createMatch(people: readonly HarmonicPerson[]): (item: CallItem) => HarmonicPerson | null {
  const byUrn = new Map(people.map((one) => [one.urn, one]));
  const byProfile = new Map(people.map((one) => [one.profile, one]));
  return ({ person }) => {
    const key = profileKey(person.address);
    const atAddress = key === null ? undefined : byProfile.get(key);
    return byUrn.get(knownUrn(person) ?? '') ?? atAddress ?? null;
  };
}

/** The same, with what was asked for the addresses that are spelt otherwise there. */
export function createDossierMatch({ people, asked }: Dossier): (item: CallItem) => HarmonicPerson | null {
  const match = createMatch(people);
  const byUrn = new Map(people.map((person) => [person.urn, person]));
  const urns = new Map(asked.map(({ lookupId, urn }) => [lookupId, urn]));
  return (item) => match(item) ?? byUrn.get(urns.get(item.lookupId) ?? '') ?? null;
}

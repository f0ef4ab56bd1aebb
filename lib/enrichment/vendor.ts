import type { FailureCode } from './failure.ts';
import type { Kind } from './kind.ts';
import type { PersonFacts } from './person.ts';
import type { ProviderId, Unit } from './provider-id.ts';

/** What the panel says of a vendor. `site` is where the user changes what only the vendor can change. */
export interface Vendor {
  name: string;
  unit: Unit;
  site: string;
  /** The names under which the vendor can be reached, by the key stored in the settings. */
  hostChoices: { key: string; name: string; hosts: string[] }[];
  /** What this person lacks to be asked for this kind; null: nothing. */
  lacks(person: PersonFacts, kind: Kind): FailureCode | null;
}

export const vendors: Record<ProviderId, Vendor> = {
  pronto: {
    name: 'Pronto',
    unit: 'credits',
    site: 'https://app.prontohq.com',
    hostChoices: [
      { key: 'pronto', name: 'Pronto', hosts: ['api.prontohq.com', 'app.prontohq.com'] },
      { key: 'pipecorn', name: 'Pipecorn', hosts: ['api.pipecorn.com', 'app.pipecorn.com'] },
    ],
    lacks: prontoLacks,
  },
};

function prontoLacks(person: PersonFacts, kind: Kind) {
  if (person.firstName.trim() === '' || person.lastName.trim() === '') return 'name_incomplete';
  if (kind !== 'work-email') return person.address === null ? 'address_missing' : null;
  const known = person.company ?? person.domain ?? person.address;
  return known === null ? 'company_missing' : null;
}

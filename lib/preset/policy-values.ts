import { type Kind, kinds } from '../enrichment/kind.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { capabilitiesOf, providerIds } from '../providers/index.ts';

/** What a value of the policy sets, and how it is written. The names are flat, for the browser throws away a whole value
 * when a part of it is of the wrong type. */
export type PolicyValue = { name: string; about: string } & (
  | { type: 'vendors'; sets: { what: 'allowedVendors' } | { what: 'order'; kind: Kind } }
  | { type: 'flag'; sets: { what: 'sidePanelOnly' } }
  | { type: 'months'; sets: { what: 'keepMonths' } }
  | { type: 'amount'; sets: AmountSet }
);

export type AmountSet =
  | { what: 'mostCentsPerPerson' }
  | { what: 'cap'; vendor: ProviderId; cap: 'dailyCap' | 'runCap' }
  | { what: 'price'; vendor: ProviderId; kind: Kind };

const kindWords: Record<Kind, { start: string; middle: string; plain: string }> = {
  'work-email': { start: 'workEmail', middle: 'WorkEmail', plain: 'a work email' },
  'personal-email': { start: 'personalEmail', middle: 'PersonalEmail', plain: 'a personal email' },
  phone: { start: 'phone', middle: 'Phone', plain: 'a phone number' },
};

function orderOf(kind: Kind): PolicyValue {
  const { start, plain } = kindWords[kind];
  const about = `The vendors that are asked for ${plain}, in this order. Others are not asked.`;
  return { name: `${start}Order`, about, type: 'vendors', sets: { what: 'order', kind } };
}

function ofVendor(vendor: ProviderId): PolicyValue[] {
  const { name, unit, kinds: able } = capabilitiesOf(vendor);
  const caps = [
    ['dailyCap', 'DailyCap', 'in a day'],
    ['runCap', 'RunCap', 'by one run'],
  ] as const;
  return [
    ...caps.map(([cap, ending, when]): PolicyValue => {
      const about = `The most that may be spent at ${name} ${when}, in ${unit}.`;
      return { name: `${vendor}${ending}`, about, type: 'amount', sets: { what: 'cap', vendor, cap } };
    }),
    ...able.map((kind): PolicyValue => {
      const { middle, plain } = kindWords[kind];
      const about = `What ${plain} costs at ${name}, in ${unit}.`;
      return {
        ...{ name: `${vendor}${middle}Price`, about, type: 'amount' },
        sets: { what: 'price', vendor, kind },
      };
    }),
  ];
}

/** All that a policy may set. */
export const policyValues: readonly PolicyValue[] = [
  {
    name: 'allowedVendors',
    about: `The only vendors that may be used: ${providerIds.join(', ')}. Keys of others are neither asked for nor used.`,
    ...{ type: 'vendors', sets: { what: 'allowedVendors' } },
  },
  ...kinds.map(orderOf),
  {
    name: 'sidePanelOnly',
    about: 'true: nothing is inserted into LinkedIn’s pages.',
    ...{ type: 'flag', sets: { what: 'sidePanelOnly' } },
  },
  {
    name: 'keepMonths',
    about:
      'People are deleted at the latest so many months (1 to 120) after anything was last stored about them.',
    ...{ type: 'months', sets: { what: 'keepMonths' } },
  },
  {
    name: 'mostCentsPerPerson',
    about: 'The most that one person may cost over all vendors, in cents.',
    ...{ type: 'amount', sets: { what: 'mostCentsPerPerson' } },
  },
  ...providerIds.flatMap(ofVendor),
];

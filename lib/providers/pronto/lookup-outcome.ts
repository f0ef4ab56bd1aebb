import type { Charge, Prices } from '../../enrichment/cost.ts';
import type { FindingStatus } from '../../enrichment/finding.ts';
import { listedCharge } from '../../enrichment/listed-charge.ts';
import { eachOnce, emailAddress } from '../email-address.ts';
import type { CallItem, FoundValue, LookupOutcome } from '../provider.ts';
import { type ProntoAnswer, prontoPhones } from './answer-schema.ts';

/** A map, for a vendor's word may be the name of what every object has. */
const statuses = new Map<string, FindingStatus>([
  ['deliverable', 'valid'],
  ['valid', 'valid'],
  ['catch-all', 'risky'],
  ['invalid', 'invalid'],
]);

/** What came of one kind. Pronto charges only for what it found, and does not say how much: the price list does. */
export function prontoOutcome(item: CallItem, data: ProntoAnswer, prices: Prices): LookupOutcome {
  const values = valuesOf[item.kind](data);
  const usable = values.some(({ status }) => status !== 'invalid');
  const charge: Charge =
    values.length > 0 ? listedCharge(prices[item.kind]) : { amount: 0, basis: 'estimated' };
  return {
    lookupId: item.lookupId,
    state: usable ? 'found' : 'not-found',
    values,
    note: usable ? null : (data.message ?? null),
    charge,
  };
}

const valuesOf: Record<CallItem['kind'], (data: ProntoAnswer) => FoundValue[]> = {
  'work-email': (data) => addresses(data.email, data.email_status),
  'personal-email': (data) => addresses(data.personal_email, data.personal_email_status),
  phone: (data) =>
    prontoPhones(data).map(({ number, type }) => found(number, data.phone_status ?? null, type)),
};

function addresses(told: ProntoAnswer['email'], rawStatus: string | null | undefined): FoundValue[] {
  const all = (told ?? []).flatMap((text) => emailAddress(text) ?? []);
  return eachOnce(all, (value) => value).map((value) => found(value, rawStatus ?? null, null));
}

function found(value: string, rawStatus: string | null, label: string | null): FoundValue {
  const status = rawStatus === null ? 'unverified' : (statuses.get(rawStatus.toLowerCase()) ?? 'unknown');
  return { value, label, status, rawStatus };
}

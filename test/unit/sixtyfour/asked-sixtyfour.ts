import type { Asked, CallItem, LookupOutcome, Outcome } from '../../../lib/providers/provider.ts';
import { understandSixtyfour } from '../../../lib/providers/sixtyfour/understand.ts';
import { ada, answered } from '../make-world.ts';

const prices = { 'work-email': 5, 'personal-email': 20, phone: null };
export const work: CallItem = { lookupId: 'ada', kind: 'work-email', person: ada };
export const personal: CallItem = { ...work, kind: 'personal-email' };
export const bruno: CallItem = {
  ...work,
  lookupId: 'bruno',
  person: { ...ada, fullName: 'Bruno Beispiel', address: 'https://www.linkedin.com/in/bruno-beispiel' },
};

export const now: Asked = { items: [work], way: 'sync', polled: false };
export const job: Asked = { items: [work], way: 'async', polled: true };
export const batch: Asked = { items: [work, bruno], way: 'bulk-async', polled: true };

export const understand = (body: unknown, asked = now, status = 200) =>
  understandSixtyfour(answered(body, status), asked, prices);

export function lookups(outcome: Outcome): LookupOutcome[] {
  if (outcome.type !== 'answered') throw new Error(`not answered: ${outcome.type}`);
  return outcome.lookups;
}

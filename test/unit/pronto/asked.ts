import type { CallItem } from '../../../lib/providers/provider.ts';
import { ada } from '../make-world.ts';

export const prices = { 'work-email': 3, 'personal-email': null, phone: 30 };
/** One person, of all kinds. */
export const items: CallItem[] = [
  { lookupId: 'work', kind: 'work-email', person: ada },
  { lookupId: 'personal', kind: 'personal-email', person: ada },
  { lookupId: 'phone', kind: 'phone', person: ada },
];

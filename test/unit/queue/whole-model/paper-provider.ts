import type {
  CallItem,
  LookupOutcome,
  Outcome,
  Provider,
  RawAnswer,
} from '../../../../lib/providers/provider.ts';
import { freeFailure } from '../../../../lib/enrichment/create-failure.ts';
import { capabilitiesOf } from '../../../../lib/providers/index.ts';
import { usualRefusal } from '../../../../lib/providers/usual-refusal.ts';
import { humanOf, tokenOf } from './people.ts';
import type { Result, Results, VendorId } from './office.ts';

interface Effects extends Pick<Provider, 'send' | 'poll'> {
  balance(): Promise<number>;
  /** An answer to these is about to be understood. */
  understands(items: readonly CallItem[]): void;
}

/** A real vendor's abilities over an office that answers by lookups. */
export function paperProvider(id: VendorId, { send, poll, balance, understands }: Effects): Provider {
  return {
    capabilities: capabilitiesOf(id),
    paidOrigin: () => `https://${id}.example`,
    ...{ send, poll },
    understand(answer, { items }) {
      understands(items);
      return usualRefusal(answer) ?? read(id, answer, items);
    },
    async balance() {
      if (capabilitiesOf(id).balance === 'none')
        return { ok: false, failure: freeFailure('refused', 'it does not say') };
      return { ok: true, amount: await balance(), limit: null, resetAt: null, raw: '' };
    },
    account: async () => ({ ok: true, account: null }),
  };
}

function read(id: VendorId, { text }: RawAnswer, items: readonly CallItem[]): Outcome {
  const { reference, results } = JSON.parse(text) as { reference?: string; results: Results };
  const lookups = items.flatMap((item) => {
    const result = results[item.lookupId];
    return result ? [outcomeOf(id, item, result)] : [];
  });
  return reference === undefined ? { type: 'answered', lookups } : { type: 'later', reference, lookups };
}

function outcomeOf(
  id: VendorId,
  { lookupId, person }: CallItem,
  { state, value, status, charge }: Result,
): LookupOutcome {
  const values = value === null ? [] : [{ value, label: null, status, rawStatus: status }];
  const about = {
    ...{ lookupId, values, note: null, charge: { amount: charge, basis: 'reported' as const } },
    ...(id === 'sixtyfour' && state === 'found' ? { vendorId: `human-${humanOf(tokenOf(person))}` } : {}),
  };
  if (state !== 'failed') return { ...about, state };
  return { ...about, state, failure: freeFailure('refused', `cannot read ${tokenOf(person)}`) };
}

import { expect, it } from 'vitest';
import type { Amounts } from '../../../lib/enrichment/amounts.ts';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { type Means, runRefusal } from '../../../lib/enrichment/run-refusal.ts';

const endless: Means = { balance: null, run: null, day: null };
const costs: Amounts[] = Array.from({ length: 4 }, () => ({ pronto: 3, harmonic: 1 }));

const refusal = (means: Partial<Record<ProviderId, Partial<Means>>>) =>
  runRefusal(costs, (id) => ({ ...endless, ...means[id] }));

it('names the shortage that leaves room for the fewest, whichever vendor comes first', () => {
  expect(refusal({ pronto: { balance: 5 }, harmonic: { run: 3 } })).toMatchObject({
    provider: 'pronto',
    fits: 1,
  });
  expect(refusal({ pronto: { balance: 9 }, harmonic: { run: 1 } })).toMatchObject({
    provider: 'harmonic',
    fits: 1,
  });
});

it('names, of those that leave room for as many, the one with the least left', () => {
  const least = { reason: 'run-cap', provider: 'harmonic', fits: 1, available: 1 };
  expect(refusal({ pronto: { balance: 4 }, harmonic: { run: 1 } })).toMatchObject(least);
  const both = { balance: 5, day: 4 };
  expect(refusal({ pronto: both })).toMatchObject({ reason: 'day-cap', fits: 1, available: 4 });
  expect(refusal({ pronto: { balance: 4, day: 5 } })).toMatchObject({ reason: 'balance', available: 4 });
});

it('is none where everybody fits, to the last unit', () => {
  expect(refusal({ pronto: { balance: 12, run: 12, day: 12 }, harmonic: { balance: 4 } })).toBeNull();
});

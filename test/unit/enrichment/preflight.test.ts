import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../lib/enrichment/askable-kinds.ts';
import { freeFailure } from '../../../lib/enrichment/create-failure.ts';
import type { Kind } from '../../../lib/enrichment/kind.ts';
import type { Lookup, LookupState } from '../../../lib/enrichment/lookup.ts';
import { type PreflightInput, preflight } from '../../../lib/enrichment/preflight.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
import { ada } from '../make-world.ts';
import { hitRatesOf, meansOf, prontoOnly } from '../waterfall.ts';

const now = 1_790_000_000_000;
const dayMs = 86_400_000;
const elsewhere = 'https://www.linkedin.com/in/elsewhere';
const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';

function candidate(facts: Partial<PersonFacts> = {}, lookups: Lookup[] = [], ids = ['p1']): Candidate {
  const whole = { ...ada, ...facts };
  const person = newPerson(whole, { id: 'p1', now: 0 });
  return { facts: whole, obstacle: null, known: lookups.length > 0 ? { person, ids, lookups } : null };
}

function lookup(state: LookupState, daysAgo: number, kind: Kind = 'work-email'): Lookup {
  const at = now - daysAgo * dayMs;
  return {
    ...{ id: `${kind}-${state}`, personId: 'p1', kind, state, origin: 'panel', provider: 'pronto' },
    ...{ runId: null, rank: 0, createdAt: at, notBefore: at, settledAt: at, callIds: [] },
    ...{ failure: null, note: null, next: [], attempts: [] },
  };
}

function check(candidates: Candidate[], changes: Partial<PreflightInput> = {}) {
  return preflight({
    ...prontoOnly,
    candidates,
    putBack: new Set(),
    kinds: ['work-email'],
    hitRates: hitRatesOf({ asked: 0, found: 0 }),
    means: meansOf({ balance: 100 }),
    now,
    ...changes,
  });
}

const others = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    candidate({ address: `https://www.linkedin.com/in/other-${index}` }),
  );

describe('who is left out', () => {
  it('nobody while nothing is ticked: there is nothing to leave them out of', () => {
    const { eligible, drops } = check([candidate(), candidate({ lastName: '' })], { kinds: [] });
    expect({ eligible, drops }).toEqual({ eligible: [], drops: [] });
  });

  it.each<[string, Candidate]>([
    ['already-found', candidate({}, [lookup('found', 400)])],
    ['recently-asked', candidate({}, [lookup('not-found', 29)])],
    ['recently-asked', candidate({}, [lookup('interrupted', 29)])],
    ['in-other-run', candidate({}, [lookup('waiting', 1)])],
    ['in-other-run', candidate({}, [lookup('asking', 0)])],
    ['name-incomplete', candidate({ lastName: ' ' })],
    ['company-missing', candidate({ address: null, memberId, company: null })],
    ['no-profile', { ...candidate(), obstacle: 'no-profile' }],
  ])('%s', (reason, one) => {
    const { drops, eligible, refusal, highestCost } = check([one]);
    expect(drops).toMatchObject([{ reason }]);
    expect({ eligible, highestCost, refusal }).toMatchObject({
      ...{ eligible: [], highestCost: {}, refusal: { reason: 'all-dropped' } },
    });
  });

  it('a phone needs an address', () => {
    expect(check([candidate({ address: null, memberId })], { kinds: ['phone'] }).drops).toMatchObject([
      { reason: 'address-missing' },
    ]);
  });

  it.each<[string, Candidate]>([
    ['one of another spelling', candidate({ memberId })],
    ['one stored as the same person', candidate({ address: elsewhere }, [lookup('failed', 1)])],
    [
      'one who is stored twice so far',
      candidate({ address: elsewhere }, [lookup('failed', 1)], ['p2', 'p1']),
    ],
  ])('a duplicate: %s', (_, second) => {
    const first = candidate({}, [lookup('cancelled', 1)]);
    expect(check([first, second]).drops).toMatchObject([{ reason: 'duplicate' }]);
  });

  it('says from when somebody may be tried, and what putting back costs', () => {
    const asked = candidate({}, [lookup('not-found', 10)]);
    const [drop] = check([asked]).drops;
    expect(drop).toMatchObject({ until: now + 20 * dayMs, putBackCost: { pronto: 3 }, key: 'in:ada-sample' });
    const again = check([asked], { putBack: new Set([drop?.key ?? '']) });
    expect(again.eligible).toMatchObject([{ again: true, kinds: ['work-email'] }]);
  });
});

describe('who is asked', () => {
  it.each<[string, Candidate]>([
    ['nobody knows them', candidate()],
    ['it failed at no cost', candidate({}, [{ ...lookup('failed', 1), failure: freeFailure('no_key') }])],
    ['it was cancelled', candidate({}, [lookup('cancelled', 1)])],
    ['it is longer ago', candidate({}, [lookup('not-found', 31)])],
  ])('when %s', (_, one) => expect(check([one]).eligible).toHaveLength(1));

  it('only for the kinds that are not there yet', () => {
    const { eligible, highestCost } = check([candidate({}, [lookup('found', 1)])], {
      kinds: ['work-email', 'phone'],
    });
    expect(eligible).toMatchObject([{ kinds: ['phone'] }]);
    expect(highestCost).toEqual({ pronto: 30 });
  });
});

describe('what it costs', () => {
  it('at most, and by the own hit rate', () => {
    const result = check(others(10), { hitRates: hitRatesOf({ asked: 20, found: 15 }) });
    expect(result).toMatchObject({
      ...{ highestCost: { pronto: 30 }, expectedCost: { pronto: 22.5 }, refusal: null },
    });
  });

  it('expects nothing while too little was asked', () => {
    expect(check(others(1)).expectedCost).toBeNull();
  });

  it.each([
    ['balance', { balance: 8 }],
    ['run-cap', { run: 8, day: 20 }],
    ['day-cap', { run: 20, day: 8 }],
  ])('is refused above the %s, with how many would fit', (reason, means) => {
    const { refusal } = check(others(10), { means: meansOf(means) });
    expect(refusal).toEqual({ reason, provider: 'pronto', needed: 30, available: 8, fits: 2 });
  });
});

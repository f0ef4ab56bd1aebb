import { describe, expect, it } from 'vitest';
import { type Attempt, conclude, type Turn } from '../../../lib/enrichment/conclude.ts';
import { cooldownEnds } from '../../../lib/enrichment/cooldown.ts';
import type { FindingStatus } from '../../../lib/enrichment/finding.ts';
import { expectedCost } from '../../../lib/enrichment/expected-cost.ts';
import { freeFailure } from '../../../lib/enrichment/create-failure.ts';
import { firstTurn } from '../../../lib/enrichment/first-turn.ts';
import {
  highestRouteCost,
  planWaterfall,
  type WaterfallRules,
} from '../../../lib/enrichment/plan-waterfall.ts';
import { defaultSettings, type Settings } from '../../../lib/settings.ts';
import { makeLookup } from '../history/make-people.ts';
import { ada } from '../make-world.ts';
import { hitRatesOf } from '../waterfall.ts';

const settings: Settings = {
  ...defaultSettings,
  order: { ...defaultSettings.order, 'work-email': ['sixtyfour', 'pronto', 'harmonic', 'salesfinity'] },
};
const all: WaterfallRules = {
  settings,
  withKey: new Set(['pronto', 'sixtyfour', 'harmonic', 'salesfinity']),
  use: 'single',
};
const routeOf = (rules: WaterfallRules, person = ada) =>
  planWaterfall(person, ['work-email'], rules).get('work-email');
const limited = (mostCentsPerPerson: number, centsPerUnit: number | null): WaterfallRules => ({
  ...all,
  settings: {
    ...settings,
    waterfall: { ...settings.waterfall, mostCentsPerPerson },
    providers: { ...settings.providers, pronto: { ...settings.providers.pronto, centsPerUnit } },
  },
});

describe('which vendors are asked', () => {
  it('those with a key, in the order of the user', () => {
    expect(routeOf(all)?.providers).toEqual(['sixtyfour', 'pronto', 'harmonic', 'salesfinity']);
    expect(routeOf({ ...all, withKey: new Set(['pronto', 'harmonic']) })?.providers).toEqual([
      'pronto',
      'harmonic',
    ]);
  });

  it('without any key the first, which then says that its key is missing', () => {
    expect(routeOf({ ...all, withKey: new Set() })?.providers).toEqual(['sixtyfour']);
  });

  it('not those that need what the person lacks, and why', () => {
    const route = routeOf(all, { ...ada, address: null });
    expect(route?.providers).toEqual(['sixtyfour', 'pronto']);
    expect(route?.skipped).toEqual([
      { provider: 'harmonic', code: 'address_missing' },
      { provider: 'salesfinity', code: 'address_missing' },
    ]);
  });

  it('not beyond the limit per person, and not where nobody says what a unit is worth', () => {
    expect(routeOf(limited(20, 5))?.providers).toEqual(['sixtyfour', 'pronto']);
    expect(routeOf(limited(19, 5))?.providers).toEqual(['sixtyfour']);
    expect(routeOf(limited(1000, null))?.skipped.map(({ code }) => code)).toEqual(
      Array(3).fill('over_person_limit'),
    );
  });

  it('not those that need more for the way of a run than for one click', () => {
    const pronto = { ...settings.providers.pronto, runWay: 'webhook' as const };
    const rules = { ...all, settings: { ...settings, providers: { ...settings.providers, pronto } } };
    const nowhere = { ...ada, company: null, domain: null };
    expect(routeOf(rules, nowhere)?.providers).toContain('pronto');
    expect(routeOf({ ...rules, use: 'run' }, nowhere)?.skipped).toEqual([
      { provider: 'pronto', code: 'company_missing' },
    ]);
  });

  it('nobody where the user wants nobody: there is no first turn', () => {
    expect(firstTurn({ providers: [], skipped: [] }, 1)).toBeNull();
    const skipped = [{ provider: 'harmonic' as const, code: 'address_missing' as const }];
    expect(firstTurn({ providers: [], skipped }, 1)).toMatchObject({ provider: 'harmonic', next: [] });
  });
});

describe('what it costs', () => {
  const routes = planWaterfall(ada, ['work-email'], { ...all, withKey: new Set(['pronto', 'sixtyfour']) });

  it('at most what all of them ask, each in its own unit', () => {
    expect(highestRouteCost(routes, all)).toEqual({ sixtyfour: 5, pronto: 3 });
  });

  it('probably: a vendor is reached when those before found nothing, and some charge even then', () => {
    const experience = { ...all, hitRates: hitRatesOf({ asked: 100, found: 60 }) };
    const cost = expectedCost([routes], experience);
    expect(cost?.sixtyfour).toBeCloseTo(5);
    expect(cost?.pronto).toBeCloseTo(0.4 * 0.6 * 3);
    expect(expectedCost([routes], { ...all, hitRates: hitRatesOf({ asked: 1, found: 1 }) })).toBeNull();
  });
});

describe('after a turn', () => {
  const lookup = makeLookup('l', { state: 'asking', next: ['sixtyfour', 'harmonic'], settledAt: null });
  const { waterfall } = defaultSettings;
  const turn = (result: Turn['result'], changes: Partial<Turn> = {}): Turn => {
    return { result, failure: null, note: null, statuses: [], ...changes };
  };
  const failed = turn('failed', { failure: freeFailure('refused') });
  const cooling = turn('failed', { failure: freeFailure('cooldown') });

  it.each<[string, Turn, Partial<typeof waterfall>]>([
    ['nothing was found', turn('not-found'), {}],
    ['it was skipped', turn('skipped'), {}],
    ['it failed at no cost, by choice', failed, { goOnAfterFailure: true }],
    ['it tried this person lately and says nothing now', cooling, {}],
    ['what was found is risky, by choice', turn('found', { statuses: ['risky'] }), { acceptRisky: false }],
  ])('the next vendor is asked when %s', (_, ended, changes) => {
    const after = conclude(lookup, ended, { waterfall: { ...waterfall, ...changes }, now: 9 });
    expect(after).toMatchObject({
      state: 'waiting',
      provider: 'sixtyfour',
      next: ['harmonic'],
      settledAt: null,
    });
    expect(after.attempts).toMatchObject([{ provider: 'pronto', result: ended.result, at: 9 }]);
  });

  it.each<[string, Turn]>([
    ['found', turn('found', { statuses: ['valid'] })],
    ['found', turn('found', { statuses: ['risky'] })],
    ['failed', failed],
    ['interrupted', turn('interrupted')],
    ['delivered', turn('delivered')],
  ])('is the end, as %s', (state, ended) => {
    expect(conclude(lookup, ended, { waterfall, now: 9 })).toMatchObject({
      state,
      provider: 'pronto',
      settledAt: 9,
    });
  });

  it.each<FindingStatus[]>([['valid'], ['unverified'], ['risky', 'valid']])(
    'what is sure is the end, also for who wants nothing risky: %s',
    (...statuses) => {
      const strict = { ...waterfall, acceptRisky: false };
      const after = conclude(lookup, turn('found', { statuses }), { waterfall: strict, now: 9 });
      expect(after).toMatchObject({ state: 'found', provider: 'pronto', settledAt: 9 });
    },
  );

  it('what an earlier vendor found stays found, and one that was skipped says nothing', () => {
    const last = { ...lookup, next: [] };
    const before = (result: Turn['result']) => conclude(lookup, turn(result), { waterfall, now: 1 }).attempts;
    const end = (results: Turn['result'][], ended: Turn) =>
      conclude({ ...last, attempts: results.flatMap(before) }, ended, { waterfall, now: 9 }).state;
    expect(end(['found'], turn('not-found'))).toBe('found');
    expect(end(['not-found'], turn('skipped'))).toBe('not-found');
    expect(end(['not-found'], cooling)).toBe('not-found');
    expect(end([], cooling)).toBe('failed');
    expect(end([], turn('skipped', { failure: freeFailure('address_missing') }))).toBe('failed');
  });
});

describe('a vendor that tried somebody lately', () => {
  const day = 86_400_000;
  const attempt = (at: number, changes: Partial<Attempt> = {}): Attempt => {
    return { provider: 'harmonic', result: 'failed', code: 'cooldown', callId: null, at, ...changes };
  };
  const asked = attempt(50 * day, { result: 'not-found', code: null });

  it('may be asked again 30 days after we asked it, where it was us', () => {
    const again = attempt(60 * day);
    expect(cooldownEnds(again, [asked, again])).toBe(80 * day);
  });

  it('or 30 days from its word at the latest, where it was somebody else', () => {
    const first = attempt(60 * day);
    const others = [attempt(55 * day, { provider: 'pronto', code: null }), attempt(20 * day, { code: null })];
    expect(cooldownEnds(first, [...others, first])).toBe(90 * day);
  });

  it('and of all else nothing is said', () => {
    expect(cooldownEnds(asked, [asked])).toBeNull();
  });
});

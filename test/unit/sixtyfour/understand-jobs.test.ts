import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../lib/providers/provider.ts';
import { batch, bruno, job, lookups, understand, now, work } from './asked-sixtyfour.ts';

describe('a task', () => {
  it('is polled by its id', () => {
    const asked: Asked = { ...now, way: 'bulk-async' };
    const started = { task_id: 't1', status: 'RUNNING' };
    expect(understand(started, asked)).toEqual({ type: 'later', reference: 't1', lookups: [] });
    expect(understand({ status: 'RUNNING' }, asked)).toMatchObject({ type: 'unknown' });
  });

  it.each(['queued', 'pending', 'running', 'processing', 'RUNNING', 'warming_up'])('%s is open', (status) => {
    expect(understand({ task_id: 't1', status }, job)).toMatchObject({ type: 'later' });
  });

  it.each(['failed', 'cancelled', 'terminated', 'timed_out', 'aborted'])('%s: failed', (status) => {
    const [free] = lookups(understand({ status, error: 'No luck', charge_amount: 0 }, job));
    const failure = { code: 'vendor_failed', cost: 'not-charged', detail: 'No luck' };
    expect(free).toMatchObject({ state: 'failed', failure });
    const [charged] = lookups(understand({ status, charge_amount: 5 }, job));
    expect(charged).toMatchObject({ charge: { amount: 5 }, failure: { cost: 'charged', detail: status } });
    const [untold] = lookups(understand({ status }, job));
    expect(untold).toMatchObject({ charge: { amount: null }, failure: { cost: 'may-be-charged' } });
  });

  it('with a word that nobody knows is over when it says what came of it', () => {
    expect(lookups(understand({ status: 'retired', error: 'gone', charge_amount: 0 }, job))).toMatchObject([
      { state: 'failed', failure: { detail: 'gone' } },
    ]);
    const result = { email: [['ada@works.example', 'OK']] };
    expect(lookups(understand({ status: 'ripe', result, charge_amount: 5 }, job))).toMatchObject([
      { state: 'found', charge: { amount: 5, basis: 'reported' } },
    ]);
  });

  it.each(['retired', 'no_results'])('with “%s” and nothing else is open, and tells the word', (status) => {
    expect(understand({ task_id: 't1', status }, job)).toMatchObject({ type: 'later', unknownWord: status });
  });

  it.each(['<h1>', '', '[]'])('is asked again when the answer says nothing of it: "%s"', (text) => {
    expect(understand(text, job, 200)).toEqual({ type: 'later', reference: null, lookups: [] });
  });

  it.each([
    [404, { type: 'refused', failure: { code: 'refused', detail: 'Task not found' } }],
    [403, { type: 'refused', failure: { code: 'plan_limit' } }],
    [429, { type: 'rate-limited', retryAfter: '60' }],
  ])(
    'is left to the queue when it is refused with %i, as one just taken may not be known yet',
    (status, outcome) => {
      expect(understand({ detail: 'Task not found' }, job, status)).toMatchObject(outcome);
    },
  );
});

describe('a batch', () => {
  const forAda = { email: [['ada@works.example', 'OK']], linkedin: 'https://linkedin.com/in/Ada-Sample/' };
  const forBruno = { email: [['bruno@works.example', 'OK']], name: 'Bruno Beispiel' };
  const addresses = (result: unknown, more = {}) =>
    lookups(understand({ status: 'completed', result, ...more }, batch)).map(
      ({ values }) => values[0]?.value,
    );

  it.each([
    ['a list', [forAda, forBruno]],
    ['under results', { results: [forAda, forBruno] }],
    ['in another order', [forBruno, forAda]],
    ['wrapped', [{ result: forAda }, { lead: {}, result: forBruno }]],
    ['with the first told by its place only', [{ email: forAda.email }, forBruno]],
  ])('comes %s', (_, result) => {
    expect(addresses(result)).toEqual(['ada@works.example', 'bruno@works.example']);
  });

  it('gives nobody the address of somebody else', () => {
    expect(addresses([forBruno])).toEqual([undefined, 'bruno@works.example']);
    expect(addresses([{ email: forAda.email }])).toEqual([undefined, undefined]);
    expect(addresses([forBruno, { email: [] }])).toEqual([undefined, 'bruno@works.example']);
  });

  it('tells two of one name apart by their companies, in any order', () => {
    const at = (company: string) => ({
      ...{ lookupId: company, kind: 'work-email' as const },
      person: { ...bruno.person, address: null, company },
    });
    const items = [at('Example Works'), at('Muster AG')];
    const of = (company: string, domain: string) => ({
      ...{ name: 'Bruno Beispiel', company },
      email: [[`bruno@${domain}`, 'OK']],
    });
    const result = [of('Muster AG', 'muster.example'), of('Example Works', 'works.example')];
    const told = (more: unknown[]) =>
      lookups(understand({ status: 'completed', result: more }, { ...batch, items })).map(
        ({ values }) => values[0]?.value,
      );
    expect(told(result)).toEqual(['bruno@works.example', 'bruno@muster.example']);
    expect(told(result.toReversed())).toEqual(['bruno@works.example', 'bruno@muster.example']);
    expect(told(result.map((one) => ({ ...one, company: 'Elsewhere' })))).toEqual([undefined, undefined]);
  });

  it('costs each what its result says, and the rest in whole cents what all together cost', () => {
    const charges = (result: unknown, more = {}) =>
      lookups(understand({ status: 'completed', result, ...more }, batch)).map(({ charge }) => charge.amount);
    expect(charges([forAda, forBruno], { charge_amount: 11 })).toEqual([6, 5]);
    expect(charges([{ ...forAda, cost_cents: 2 }, forBruno], { charge_amount: 11 })).toEqual([2, 9]);
    expect(charges([forAda, forBruno])).toEqual([5, 5]);
    expect(charges([forBruno])).toEqual([null, 5]);
  });

  it('tells the failure of one from the answer to the other', () => {
    const result = [{ ...forAda, email: [], error: 'No research', cost_cents: 0 }, forBruno];
    expect(lookups(understand({ status: 'completed', result }, batch))).toMatchObject([
      { state: 'failed', failure: { code: 'vendor_failed', cost: 'not-charged', detail: 'No research' } },
      { state: 'found' },
    ]);
  });
});

describe('a batch with two who turned out to be one meanwhile', () => {
  const both: Asked = { ...batch, items: [work, { ...work, lookupId: 'lead' }] };
  const told = (result: unknown) =>
    lookups(understand({ status: 'completed', result }, both)).map(({ values }) => values[0]?.value);

  it('loses neither answer', () => {
    const ofProfile = {
      email: [['ada@works.example', 'OK']],
      linkedin: 'https://linkedin.com/in/ada-sample',
    };
    const ofLead = { email: [['ada@works.example', 'OK']], name: 'Ada Sample' };
    expect(told([ofProfile, ofLead])).toEqual(['ada@works.example', 'ada@works.example']);
    expect(told([ofProfile, ofProfile])).toEqual(['ada@works.example', 'ada@works.example']);
  });

  it('nor the one that found something, behind the one that did not', () => {
    const ofProfile = { email: [], linkedin: 'https://linkedin.com/in/ada-sample' };
    const ofLead = { email: [['ada@works.example', 'OK']], name: 'Ada Sample' };
    expect(told([ofProfile, ofLead])).toEqual([undefined, 'ada@works.example']);
  });

  it('nor gives one of them to somebody else, whatever their order', () => {
    const ofProfile = { email: [], linkedin: 'https://linkedin.com/in/ada-sample' };
    const ofBruno = { email: [['bruno@works.example', 'OK']], name: 'Bruno Beispiel' };
    const three: Asked = { ...batch, items: [work, { ...work, lookupId: 'lead' }, bruno] };
    const result = [ofProfile, ofBruno, ofProfile];
    const values = lookups(understand({ status: 'completed', result }, three)).map(
      (one) => one.values[0]?.value,
    );
    expect(values[2]).toBe('bruno@works.example');
    expect(values[1]).not.toBe('bruno@works.example');
  });
});

describe('a batch from which somebody was deleted meanwhile', () => {
  const part: Asked = { ...batch, items: [bruno], isPart: true };
  const ofAda = { email: [['ada@works.example', 'OK']], name: 'Ada Sample' };
  const ofBruno = { email: [['bruno@works.example', 'OK']], name: 'Bruno Beispiel' };
  const told = (result: unknown, more = {}) =>
    lookups(understand({ status: 'completed', result, ...more }, part))[0];

  it('gives nobody the address of whoever is gone', () => {
    expect(told([ofAda])).toMatchObject({ state: 'failed', values: [] });
    expect(told([{ email: ofAda.email }])).toMatchObject({ state: 'failed', values: [] });
  });

  it('finds the others, who do not pay for all', () => {
    expect(told([ofAda, ofBruno], { charge_amount: 10 })).toMatchObject({
      values: [{ value: 'bruno@works.example' }],
      charge: { amount: 5, basis: 'estimated' },
    });
    expect(told([{ ...ofBruno, cost_cents: 4 }], { charge_amount: 10 })).toMatchObject({
      charge: { amount: 4, basis: 'reported' },
    });
  });
});

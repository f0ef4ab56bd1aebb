import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { harmonic as kind } from '../../lib/providers/harmonic/create-harmonic.ts';
import { harmonicKeys, monthlyLimit } from '../sandbox/harmonic/account.ts';
import type { ScenarioName } from '../sandbox/harmonic/scenarios.ts';
import { numberedPerson, personAt, personOf } from '../sandbox/people.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const ada = personAt('ada-sample') ?? numberedPerson(0);
const client = (apiKey: string = harmonicKeys.good) => vendorClient(sandbox, 'harmonic', { apiKey });
const spent = () => sandbox.harmonic.ledger.reduce((sum, { amount }) => sum + amount, 0);
const dayMs = 86_400_000;

describe('a job for one person', () => {
  test('is submitted, polled, and its address is read', async () => {
    expect(await complete(client(), [itemOf(ada)])).toEqual({
      'ada-sample': {
        lookupId: 'ada-sample',
        state: 'found',
        values: [{ value: 'ada.sample@works.example', label: null, status: 'valid', rawStatus: 'SUCCESS' }],
        note: null,
        charge: { amount: 1, basis: 'estimated' },
        vendorId: sandbox.harmonic.urnOf('ada-sample'),
        vendorName: { fullName: 'Ada Sample', firstName: 'Ada', lastName: 'Sample' },
      },
    });
    expect(sandbox.harmonic.ledger).toMatchObject([{ person: 'ada-sample', amount: 1 }]);
    expect(sandbox.harmonic.keys.get(harmonicKeys.good)?.credits).toBe(monthlyLimit - 1);
  });

  const free = { charge: { amount: 0, basis: 'reported' } };
  const paid = { charge: { amount: 1 } };
  test.each<[ScenarioName, object, number]>([
    ['not-found', { state: 'not-found', note: 'NOT_FOUND', ...paid }, 1],
    ['skipped', { state: 'not-found', note: 'SKIPPED', ...paid }, 1],
    ['errored', { state: 'failed', failure: { cost: 'charged', detail: 'FAILED' }, ...paid }, 1],
    ['job-failed', { state: 'failed', failure: { cost: 'charged', detail: 'FAILED' }, ...paid }, 1],
    ['success-without-address', { state: 'failed', failure: { cost: 'charged' }, ...paid }, 1],
    ['unknown-there', { state: 'not-found', note: 'NOT_FOUND', ...free }, 0],
    [
      'recently-attempted',
      { state: 'failed', failure: { code: 'cooldown', cost: 'not-charged' }, ...free },
      0,
    ],
    ['address-on-record', { state: 'found', values: [{ rawStatus: 'ALREADY_HAS_EMAIL' }], ...free }, 0],
    ['address-on-record-hidden', { state: 'not-found', note: 'ALREADY_HAS_EMAIL', ...free }, 0],
    ['polls-fail', { state: 'found', ...paid }, 1],
    ['hostile-json', { state: 'found', ...paid }, 1],
    ['deep', { state: 'found', ...paid }, 1],
  ])('%s', async (scenario, outcome, cost) => {
    const person = personOf(scenario);
    expect(await complete(client(), [itemOf(person)])).toMatchObject({ [person.slug]: outcome });
    expect(spent()).toBe(cost);
  });
});

describe('a job for many', () => {
  test('gives each the own result, whoever was dropped', async () => {
    const outcomes = [
      ['found', { state: 'found', values: [{ value: 'sam.found@works.example' }] }],
      ['unknown-there', { state: 'not-found', charge: { amount: 0 } }],
      ['not-found', { state: 'not-found', charge: { amount: 1 } }],
      ['address-on-record', { state: 'found', charge: { amount: 0 } }],
      ['recently-attempted', { state: 'failed', failure: { code: 'cooldown' } }],
      ['skipped', { state: 'not-found', note: 'SKIPPED' }],
      ['errored', { state: 'failed', failure: { cost: 'charged' } }],
    ] as const;
    const items = outcomes.map(([scenario]) => itemOf(personOf(scenario)));
    expect(await complete(client(), items)).toMatchObject(
      Object.fromEntries(outcomes.map(([scenario, outcome]) => [personOf(scenario).slug, outcome])),
    );
    expect(spent()).toBe(4);
  });

  test('for 300 people, with long answers, keeps to the vendor’s limit', async () => {
    sandbox.harmonic.knobs.personBytes = 30_000;
    const people = Array.from({ length: 300 }, (_, n) => numberedPerson(n));
    const ending = await complete(
      client(),
      people.map((person) => itemOf(person)),
      { times: 3 },
    );
    expect(Object.keys(ending)).toHaveLength(300);
    expect(spent()).toBe(300);
    expect(sandbox.harmonic.peak().inWindow).toBeLessThanOrEqual(10);
    expect(sandbox.received.filter(({ status }) => status === 429)).toEqual([]);
  });

  test('that failed half-way keeps what was done', async () => {
    const people = [personOf('job-halfway'), ada, numberedPerson(1), numberedPerson(2)];
    const ending = await complete(
      client(),
      people.map((person) => itemOf(person)),
    );
    const open = { state: 'failed', failure: { cost: 'may-be-charged', detail: 'PENDING' } };
    expect(ending).toMatchObject({
      'sam-jobhalfway': { state: 'found' },
      'ada-sample': { state: 'found' },
      [numberedPerson(1).slug]: open,
      [numberedPerson(2).slug]: open,
    });
  });

  test('two addresses of one person are one request, and both get the result', async () => {
    sandbox.harmonic.knobs.otherNames.set('ada-formerly', 'ada-sample');
    const former = { ...ada, slug: 'ada-formerly' };
    expect(await complete(client(), [itemOf(former), itemOf(ada)])).toMatchObject({
      'ada-formerly': { state: 'found', charge: { amount: 1 } },
      'ada-sample': { state: 'found', charge: { amount: 0 } },
    });
    expect(spent()).toBe(1);
  });

  test('without the batch endpoint each is read alone', async () => {
    sandbox.harmonic.knobs.hasBatchGet = false;
    const people = [ada, numberedPerson(1), numberedPerson(2)];
    expect(
      Object.values(
        await complete(
          client(),
          people.map((person) => itemOf(person)),
        ),
      ),
    ).toMatchObject(people.map(() => ({ state: 'found' })));
  });
});

describe('the cooldown', () => {
  test('of 30 days is kept by the vendor, and is over then', async () => {
    const person = personOf('not-found');
    let now = Date.now();
    sandbox.harmonic.knobs.now = () => now;
    await complete(client(), [itemOf(person)]);
    now += 29 * dayMs;
    const refused = { [person.slug]: { failure: { code: 'cooldown' }, charge: { amount: 0 } } };
    expect(await complete(client(), [itemOf(person)])).toMatchObject(refused);
    now += 2 * dayMs;
    expect(await complete(client(), [itemOf(person)])).toMatchObject({
      [person.slug]: { note: 'NOT_FOUND', charge: { amount: 1 } },
    });
    expect(spent()).toBe(2);
  });

  test('what was found is read again at no cost', async () => {
    await complete(client(), [itemOf(ada)]);
    expect(await complete(client(), [itemOf(ada)])).toMatchObject({
      'ada-sample': { state: 'found', charge: { amount: 0 } },
    });
    expect(spent()).toBe(1);
  });
});

describe('each row of the table of errors', () => {
  test.each<[string, string, ScenarioName, object]>([
    ['403', 'made-up', 'found', { failure: { code: 'wrong_key' } }],
    ['422, validation', harmonicKeys.good, 'validation', { failure: { code: 'refused' } }],
    ['429, quota', harmonicKeys.poor, 'found', { type: 'refused', failure: { code: 'no_credits' } }],
    ['429, quota', harmonicKeys.good, 'no-credits', { failure: { code: 'no_credits' } }],
    ['429, rate', harmonicKeys.good, 'rate-limited', { type: 'rate-limited', retryAfter: '1' }],
    ['429, rate', harmonicKeys.good, 'rate-limited-silently', { type: 'rate-limited', retryAfter: null }],
    ['500', harmonicKeys.good, 'server-error-500', { failure: { code: 'vendor_error' } }],
    ['503', harmonicKeys.good, 'server-error-503', { failure: { cost: 'may-be-charged' } }],
    ['500, charged', harmonicKeys.good, 'server-error-charged', { failure: { cost: 'may-be-charged' } }],
    ['404, a job that is forgotten', harmonicKeys.good, 'job-forgotten', { failure: { code: 'refused' } }],
    ['no JSON', harmonicKeys.good, 'html', { failure: { code: 'unreadable_answer' } }],
    ['half a JSON', harmonicKeys.good, 'broken-json', { failure: { cost: 'may-be-charged' } }],
  ])('%s', async (_, key, scenario, ending) => {
    expect(await complete(client(key), [itemOf(personOf(scenario))])).toMatchObject(ending);
  });

  test('the quota says how much is needed and how much is left', async () => {
    const account = sandbox.harmonic.keys.get(harmonicKeys.good);
    if (account) account.credits = 2;
    const people = [0, 1, 2].map((n) => itemOf(numberedPerson(n)));
    expect(await complete(client(), people)).toMatchObject({
      failure: { detail: 'MONTHLY_QUOTA_INSUFFICIENT: needed 3, available 2' },
    });
    expect(spent()).toBe(0);
  });
});

test('the usage is told with its limit and reset date, and a bad key is', async () => {
  await complete(client(), [itemOf(ada)]);
  const balance = await client().balance();
  expect(balance).toMatchObject({ ok: true, amount: monthlyLimit - 1, limit: monthlyLimit });
  expect(balance.ok && new Date(balance.resetAt ?? 0).toISOString()).toMatch(/-01T00:00:00.000Z$/);
  expect(await client('made-up').account()).toMatchObject({ ok: false, failure: { code: 'wrong_key' } });
  expect(kind.capabilities.hostChoices.flatMap(({ hosts }) => hosts)).toEqual(sandbox.harmonic.site.hosts);
});

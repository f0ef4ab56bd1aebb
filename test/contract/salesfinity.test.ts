import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { salesfinity as kind } from '../../lib/providers/salesfinity/create-salesfinity.ts';
import { numberedPerson, personAt, personOf } from '../sandbox/people.ts';
import { salesfinityKeys } from '../sandbox/salesfinity/account.ts';
import type { ScenarioName } from '../sandbox/salesfinity/scenarios.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const ada = personAt('ada-sample') ?? numberedPerson(0);
const client = (apiKey: string = salesfinityKeys.good, webhookUrl: string | null = null) =>
  vendorClient(sandbox, 'salesfinity', { apiKey, settings: { webhookUrl } });
const spent = () => sandbox.salesfinity.ledger.reduce((sum, { amount }) => sum + amount, 0);

describe('a lookup', () => {
  test.each([
    ['work-email', 'ada.sample@works.example', 'work'],
    ['personal-email', 'ada-sample@post.example', 'personal'],
  ] as const)('for a %s is submitted, polled and found', async (wanted, value, label) => {
    expect(await complete(client(), [itemOf(ada, wanted)])).toEqual({
      'ada-sample': {
        lookupId: 'ada-sample',
        state: 'found',
        values: [{ value, label, status: 'unverified', rawStatus: null }],
        note: null,
        charge: { amount: 1, basis: 'estimated' },
      },
    });
    expect(spent()).toBe(1);
  });

  test.each<[ScenarioName, object, number]>([
    ['not-found', { state: 'not-found', charge: { amount: 0 } }, 0],
    ['completed-empty', { state: 'not-found', charge: { amount: 1 } }, 1],
    ['job-failed', { state: 'failed', failure: { code: 'vendor_failed', cost: 'not-charged' } }, 0],
    ['unknown-status', { state: 'found', values: [{ status: 'unverified' }] }, 1],
    ['done-at-once', { state: 'found' }, 1],
    ['polls-fail', { state: 'found' }, 1],
    ['hostile-json', { state: 'found' }, 1],
    ['deep', { state: 'found' }, 1],
  ])('%s', async (scenario, outcome, cost) => {
    const person = personOf(scenario);
    expect(await complete(client(), [itemOf(person)])).toMatchObject({ [person.slug]: outcome });
    expect(spent()).toBe(cost);
  });

  test('that never ends stays open, at no cost', async () => {
    expect(await complete(client(), [itemOf(personOf('processing-for-ever'))])).toEqual({});
    expect(spent()).toBe(0);
  });

  test('is the same however often it is asked for', async () => {
    const provider = client();
    const items = [itemOf(ada)];
    await complete(provider, items);
    const [{ reference = '' } = {}] = sandbox.salesfinity.ledger;
    const open = { callId: 'c', items, way: 'async', reference, submitted: '' } as const;
    for (let n = 0; n < 3; n += 1) expect(await provider.poll(open)).toMatchObject({ status: 200 });
    expect(spent()).toBe(1);
  });
});

describe('each row of the table of errors', () => {
  test.each<[string, string, ScenarioName, object]>([
    [
      '400',
      salesfinityKeys.good,
      'validation',
      { failure: { code: 'refused', detail: 'company_name is invalid' } },
    ],
    ['401', 'made-up', 'found', { failure: { code: 'wrong_key' } }],
    ['402', salesfinityKeys.poor, 'found', { failure: { code: 'no_credits' } }],
    ['402', salesfinityKeys.good, 'no-credits', { failure: { code: 'no_credits' } }],
    [
      '404, a lookup that is forgotten',
      salesfinityKeys.good,
      'job-forgotten',
      { failure: { code: 'refused' } },
    ],
    ['429', salesfinityKeys.good, 'rate-limited', { type: 'rate-limited', retryAfter: '1' }],
    ['500', salesfinityKeys.good, 'server-error-500', { failure: { code: 'vendor_error' } }],
    ['502', salesfinityKeys.good, 'server-error-502', { failure: { cost: 'may-be-charged' } }],
    ['no JSON', salesfinityKeys.good, 'html', { failure: { code: 'unreadable_answer' } }],
    ['half a JSON', salesfinityKeys.good, 'broken-json', { failure: { cost: 'may-be-charged' } }],
    ['nothing', salesfinityKeys.good, 'empty', { failure: { cost: 'may-be-charged' } }],
  ])('%s', async (_, key, scenario, ending) => {
    expect(await complete(client(key), [itemOf(personOf(scenario))])).toMatchObject(ending);
  });

  test.each<ScenarioName>(['reset-halfway', 'reset-before', 'huge'])('%s is no answer', async (scenario) => {
    expect(await complete(client(), [itemOf(personOf(scenario))])).toBe('lost');
  });

  test('another key’s lookup is unknown', async () => {
    await complete(client(), [itemOf(ada)]);
    const [{ reference = '' } = {}] = sandbox.salesfinity.ledger;
    const open = { callId: 'c', items: [], way: 'async', reference, submitted: '' } as const;
    expect(await client(salesfinityKeys.poor).poll(open)).toMatchObject({ status: 404 });
  });
});

describe('the user’s webhook', () => {
  const url = 'https://hooks.sample.example/in';

  test('gets the result with our lookup’s id', async () => {
    await complete(client(salesfinityKeys.good, url), [itemOf(ada)]);
    expect(sandbox.salesfinity.webhooks).toMatchObject([{ url, attempt: 1, status: 200 }]);
    expect(JSON.parse(sandbox.salesfinity.webhooks[0]?.body ?? '')).toMatchObject({
      status: 'completed',
      external_id: 'ada-sample',
      email: { email: 'ada.sample@works.example', type: 'work' },
    });
  });

  test('is tried three times, and polling does not need it', async () => {
    sandbox.salesfinity.knobs.webhookReceiver = () => 500;
    const ending = await complete(client(salesfinityKeys.good, url), [itemOf(ada)]);
    expect(ending).toMatchObject({ 'ada-sample': { state: 'found' } });
    expect(sandbox.salesfinity.webhooks.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });
});

describe('the sandbox is strict', () => {
  const submit = (body: object) =>
    sandbox.fetch('https://client-api.salesfinity.co/v1/api/enrichment/email', {
      method: 'POST',
      headers: { 'x-api-key': salesfinityKeys.good, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const right = { linkedin_url: 'https://www.linkedin.com/in/ada-sample', type: 'work' };

  test.each([
    ['no address', { linkedin_url: undefined }],
    ['a lead of Sales Navigator', { linkedin_url: 'https://www.linkedin.com/sales/lead/ACwAAAb' }],
    ['a company', { linkedin_url: 'https://www.linkedin.com/company/works' }],
    ['another type', { type: 'phone' }],
    ['a misspelt field', { externalId: 'x' }],
    ['a long id', { external_id: 'x'.repeat(257) }],
    ['a callback that is no address', { callback_url: 'nowhere' }],
  ])('%s gets 400', async (_, change) => {
    expect((await submit({ ...right, ...change })).status).toBe(400);
    expect(spent()).toBe(0);
  });

  test('what is right gets 201 with a reference', async () => {
    const response = await submit(right);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      _id: expect.any(String),
      status: 'pending',
      linkedin_url: right.linkedin_url,
    });
  });

  test('the 21st request of a second gets 429', async () => {
    const { knobs } = sandbox.salesfinity;
    expect(knobs.limit).toEqual({ requests: 20, perMs: 1000 });
    // On a busy machine 21 may take longer than that.
    knobs.limit = { requests: 20, perMs: 60_000 };
    const replies = await Promise.all(Array.from({ length: 21 }, () => submit(right)));
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

test('the credits are told, and a bad key is', async () => {
  expect(await client().balance()).toMatchObject({ ok: true, amount: 1000 });
  await complete(client(), [itemOf(ada)]);
  expect(await client().balance()).toMatchObject({ ok: true, amount: 999 });
  expect(await client('made-up').account()).toMatchObject({ ok: false, failure: { code: 'wrong_key' } });
  expect(kind.capabilities.hostChoices.flatMap(({ hosts }) => hosts)).toEqual(sandbox.salesfinity.site.hosts);
});

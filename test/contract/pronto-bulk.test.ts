import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { numberedPerson, personOf } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const settings = { webhookUrl: 'https://hooks.sample.example/bulk' };
const client = (apiKey: string = prontoKeys.good) => vendorClient(sandbox, 'pronto', { apiKey, settings });
const batch = (count: number, kind?: Kind) =>
  Array.from({ length: count }, (_, n) => itemOf(numberedPerson(n), kind));

test('a batch is handed over, and each result goes to the webhook with its lookup', async () => {
  const ending = await complete(client(), batch(100), { way: 'webhook' });
  const charge = { amount: null, basis: 'unknown' };
  const delivered = { state: 'delivered', values: [], note: expect.any(String), charge };
  expect(Object.values(ending)).toMatchObject(batch(100).map(() => delivered));
  expect(sandbox.pronto.webhooks.map(({ body }) => body)).toMatchObject(
    batch(100).map(({ lookupId }) => ({ custom: { call_id: 'call-1', lookup_id: lookupId } })),
  );
  expect(sandbox.pronto.ledger.length).toBeGreaterThan(80);
});

test('too few credits refuse the whole batch, and nobody is asked', async () => {
  expect(await complete(client(), batch(34, 'phone'), { way: 'webhook' })).toMatchObject({
    type: 'refused',
    failure: { code: 'no_credits', cost: 'not-charged' },
  });
  expect(sandbox.pronto.ledger).toEqual([]);
});

test.each<[string, ScenarioName, object]>([
  ['401', 'wrong-key-401', { type: 'refused', failure: { code: 'wrong_key' } }],
  ['403', 'wrong-key-403', { type: 'refused', failure: { code: 'wrong_key' } }],
  ['422 plan limit', 'plan-limit', { type: 'refused', failure: { code: 'plan_limit' } }],
  ['422 consent', 'consent-missing', { type: 'refused', failure: { code: 'vendor_consent_missing' } }],
  ['422, anything else', 'validation', { type: 'refused', failure: { code: 'refused' } }],
  ['429', 'rate-limited', { type: 'rate-limited', retryAfter: '1' }],
  ['5xx', 'server-error-500', { type: 'unknown', failure: { code: 'vendor_error' } }],
  ['5xx, charged', 'server-error-charged', { type: 'unknown', failure: { cost: 'may-be-charged' } }],
  ['no JSON', 'html', { type: 'unknown', failure: { code: 'unreadable_answer' } }],
  ['half a JSON', 'broken-json', { type: 'unknown', failure: { code: 'unreadable_answer' } }],
])('the whole batch meets %s', async (_, scenario, ending) => {
  const items = [itemOf(personOf(scenario)), ...batch(3)];
  expect(await complete(client(), items, { way: 'webhook' })).toMatchObject(ending);
});

test('personal emails need the consent of the account', async () => {
  const items = batch(2, 'personal-email');
  const refused = { failure: { code: 'vendor_consent_missing' } };
  expect(await complete(client(prontoKeys.noConsent), items, { way: 'webhook' })).toMatchObject(refused);
  expect(sandbox.pronto.ledger).toEqual([]);
});

test('one person alone is refused at no cost', async () => {
  expect(await complete(client(), batch(1), { way: 'webhook' })).toMatchObject({
    type: 'refused',
    failure: { code: 'refused', detail: 'contacts must hold 2 to 100' },
  });
});

test('a single lookup that is answered later is polled', async () => {
  expect(await complete(client(), batch(1, 'phone'), { way: 'async' })).toMatchObject({
    [numberedPerson(0).slug]: { state: 'found', charge: { amount: 30 } },
  });
});

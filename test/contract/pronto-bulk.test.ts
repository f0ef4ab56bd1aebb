import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const settings = { webhookUrl: 'https://hooks.sample.example/bulk' };
const client = (apiKey: string = prontoKeys.good) => vendorClient(sandbox, 'pronto', { apiKey, settings });
const batch = (count: number, kind?: 'phone') =>
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

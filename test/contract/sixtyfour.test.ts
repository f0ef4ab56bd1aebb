import 'fake-indexeddb/auto';
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberedPerson, personalEmailOf } from '../sandbox/people.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { sixtyfourKeys } from '../sandbox/sixtyfour/account.ts';
import type { WebhookAttempt } from '../sandbox/vendor/webhooks.ts';
import { makeWorker } from './conformance/make-worker.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const url = 'https://hooks.sample.example/sixtyfour';
const person = numberedPerson(1);
const client = (webhookUrl: string | null) =>
  vendorClient(sandbox, 'sixtyfour', { apiKey: sixtyfourKeys.good, settings: { webhookUrl } });
const keepSecrets = (...secrets: string[]) => {
  const account = sandbox.sixtyfour.keys.get(sixtyfourKeys.good);
  if (account) account.webhookSecrets = secrets;
};

/** As the user's server checks it: signed no more than five minutes ago with this secret, the body as it came. */
function isGenuine({ headers, body }: WebhookAttempt, secret: string, now = Date.now()): boolean {
  const parts = (headers['Sixtyfour-Signature'] ?? '').split(',').map((part) => part.split('='));
  const seconds = Number(parts.find(([name]) => name === 't')?.[1]);
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const isFresh = Math.abs(now / 1000 - seconds) <= 300;
  return isFresh && parts.some(([name, value]) => name === 'v1' && value === expected);
}

describe('the webhook of a request that is answered later', () => {
  it('gets the result, signed with every secret of the account', async () => {
    keepSecrets('old-secret', 'new-secret');
    await complete(client(url), [itemOf(person)], { way: 'async' });
    const [attempt] = sandbox.sixtyfour.webhooks;
    if (!attempt) throw new Error('nothing was delivered');
    expect(attempt).toMatchObject({ url, attempt: 1, status: 200 });
    expect(JSON.parse(attempt.body)).toMatchObject({
      ...{ task_id: expect.any(String), status: 'completed', task_type: expect.any(String) },
      result: { email: [[expect.stringContaining('@'), 'OK', 'COMPANY']] },
    });
    expect([isGenuine(attempt, 'old-secret'), isGenuine(attempt, 'new-secret')]).toEqual([true, true]);
    expect(isGenuine(attempt, 'guessed')).toBe(false);
    expect(isGenuine({ ...attempt, body: `${attempt.body} ` }, 'new-secret')).toBe(false);
    expect(isGenuine(attempt, 'new-secret', Date.now() + 301_000)).toBe(false);
  });

  it('is not signed until the account has a secret', async () => {
    await complete(client(url), [itemOf(person)], { way: 'async' });
    expect(sandbox.sixtyfour.webhooks[0]?.headers).toEqual({
      'Sixtyfour-Event-Id': expect.any(String),
      'Sixtyfour-Delivery-Attempt': '1',
    });
  });

  it('is tried again as the same event, each time counted and signed anew', async () => {
    keepSecrets('secret');
    sandbox.sixtyfour.knobs.webhookReceiver = ({ attempt }) => (attempt < 3 ? 503 : 204);
    await complete(client(url), [itemOf(person), itemOf(numberedPerson(2))], { way: 'bulk-async' });
    const { webhooks } = sandbox.sixtyfour;
    expect(webhooks.map(({ status }) => status)).toEqual([503, 503, 204]);
    expect(webhooks.map(({ headers }) => headers['Sixtyfour-Delivery-Attempt'])).toEqual(['1', '2', '3']);
    expect(new Set(webhooks.map(({ headers }) => headers['Sixtyfour-Event-Id'])).size).toBe(1);
    expect(webhooks.every((attempt) => isGenuine(attempt, 'secret'))).toBe(true);
  });

  it('says so when the job failed, and nothing goes anywhere without an address', async () => {
    sandbox.sixtyfour.knobs.scenarios.set(person.slug, 'job-cancelled');
    await complete(client(url), [itemOf(person)], { way: 'async' });
    expect(JSON.parse(sandbox.sixtyfour.webhooks[0]?.body ?? '')).toMatchObject({
      status: 'failed',
      error: expect.any(String),
    });
    await complete(client(null), [itemOf(numberedPerson(2))], { way: 'async' });
    expect(sandbox.sixtyfour.webhooks).toHaveLength(1);
  });
});

it('a work email that is known is given along to find the personal one, and is none of its findings', async () => {
  const worker = await makeWorker({
    ...{ sandbox, provider: 'sixtyfour', apiKey: sixtyfourKeys.good, way: 'sync' },
    ...{ webhookUrl: null, patienceMs: 5000, online: true },
  });
  const { person: facts } = itemOf(person);
  await worker.look(facts, 'work-email');
  await worker.landed();
  const [known] = await worker.database.findings.toArray();
  await worker.look(facts, 'personal-email');
  await worker.landed();
  const lookups = await worker.database.lookups.toArray();
  const personal = lookups.find(({ kind }) => kind === 'personal-email');
  const bodies = sandbox.received
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ lead, mode }) => [mode, lead.email])).toEqual([
    ['PROFESSIONAL', undefined],
    ['PERSONAL', known?.value],
  ]);
  expect(known?.kind).toBe('work-email');
  const found = await worker.database.findings.where({ lookupId: personal?.id ?? '' }).toArray();
  expect(personal?.state).toBe('found');
  expect(found).toMatchObject([{ kind: 'personal-email', value: personalEmailOf(person) }]);
});

it('an answer about somebody who was deleted meanwhile is nobody else’s, and nobody pays for all', async () => {
  const polled = Promise.withResolvers<void>();
  const deletion = { isDone: false, polls: 0 };
  /** The vendor leaves out whom it did not find, and says only what all cost. The first question after the deletion may
   * have been on its way before; the one with noughts only checks the key. */
  const onlyFirst: typeof fetch = async (input, init) => {
    if (!/\/job-status\/(?!0000)/.test(String(input))) return sandbox.fetch(input, init);
    polled.resolve();
    if (deletion.isDone) deletion.polls += 1;
    if (deletion.polls < 2) return Response.json({ status: 'running' });
    const { fullName: name } = itemOf(numberedPerson(1)).person;
    const result = [{ name, email: [['first@works.example', 'OK', 'COMPANY']] }];
    return Response.json({ status: 'completed', result, charge_amount: 10 });
  };
  const { run, lookupsOf, wish, database } = await makeWorker({
    ...{ sandbox: { ...sandbox, fetch: onlyFirst }, provider: 'sixtyfour', apiKey: sixtyfourKeys.good },
    ...{ way: 'bulk-async', webhookUrl: null, patienceMs: 20_000, online: true },
  });
  const facts = [1, 2].map((n) => itemOf(numberedPerson(n)).person);
  const runId = await run(facts, 'work-email');
  await polled.promise;
  const people = await database.people.toArray();
  const gone = people.filter(({ address }) => address === facts[0]?.address).map(({ id }) => id);
  await wish({ type: 'delete-people', people: { of: 'ids', ids: gone }, batch: 'b1' });
  deletion.isDone = true;
  expect(await lookupsOf(runId)).toMatchObject([{ state: 'interrupted' }]);
  expect(await database.findings.toArray()).toEqual([]);
});

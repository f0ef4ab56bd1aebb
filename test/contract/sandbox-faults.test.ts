import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { numberedPerson, personOf } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { bodyFor, prontoClient } from './pronto-client.ts';

let sandbox: Sandbox;
let client: ReturnType<typeof prontoClient>;

beforeEach(async () => {
  sandbox = await startSandbox();
  client = prontoClient(sandbox);
});
afterEach(() => sandbox.close());

const charged = () => sandbox.pronto.ledger.reduce((sum, { amount }) => sum + amount, 0);

describe('what a person’s scenario answers', () => {
  test.each<[ScenarioName, number, RegExp, number]>([
    ['found', 200, /"email_status":"deliverable"/, 3],
    ['valid', 200, /"email_status":"valid"/, 3],
    ['catch-all', 200, /"email_status":"catch-all"/, 3],
    ['invalid', 200, /"email_status":"invalid"/, 3],
    ['unknown-status', 200, /"email_status":"probably-fine"/, 3],
    ['not-found', 200, /"email":null,"email_status":"N\/A"/, 0],
    ['empty-success', 200, /"status":"success"}$/, 0],
    ['status-error', 200, /"status":"error","message"/, 0],
    ['wrong-key-401', 401, /Unauthorized/, 0],
    ['wrong-key-403', 403, /Invalid API key/, 0],
    ['no-credits', 422, /Insufficient credits/, 0],
    ['plan-limit', 422, /import limits/, 0],
    ['consent-missing', 422, /consenting with our terms/, 0],
    ['validation', 422, /"errors":\[/, 0],
    ['server-error-500', 500, /Internal/, 0],
    ['server-error-502', 502, /<html>/, 0],
    ['server-error-503', 503, /Unavailable/, 0],
    ['server-error-charged', 500, /Timeout/, 3],
    ['html', 200, /^<!doctype html>/, 0],
    ['deep', 200, /^\{"nested":\[{10000}\]/, 3],
    ['hostile-json', 200, /"__proto__":\{"polluted":true\}/, 3],
  ])('%s: %i', async (name, status, text, cost) => {
    const reply = await client.scenario(name);
    expect(reply.status).toBe(status);
    expect(reply.text).toMatch(text);
    expect(charged()).toBe(cost);
  });

  test('phones are texts, or objects', async () => {
    expect((await client.scenario('found', ['phone'])).body?.['phones']).toContain('+12025550123');
    const objects = (await client.scenario('phone-objects', ['phone'])).body?.['phones'];
    expect(objects).toContainEqual({ number: '+12025550123', type: 'mobile' });
  });

  test('broken JSON, and ten megabytes, with 200', async () => {
    expect(await client.scenario('broken-json')).toMatchObject({ status: 200, body: undefined });
    expect((await client.scenario('huge')).text.length).toBeGreaterThan(10_000_000);
  });

  test('a 429 with and without Retry-After, then the answer', async () => {
    const first = await client.scenario('rate-limited');
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await client.scenario('rate-limited')).status).toBe(200);
    const silent = await client.scenario('rate-limited-silently');
    expect([silent.status, silent.headers.get('retry-after')]).toEqual([429, null]);
  });
});

describe('connections that break', () => {
  test('half-way: charged, and lost', async () => {
    await expect(client.scenario('reset-halfway')).rejects.toThrow('Failed to fetch');
    expect(charged()).toBe(3);
  });

  test('before anything: not charged', async () => {
    await expect(client.scenario('reset-before')).rejects.toThrow('Failed to fetch');
    expect(charged()).toBe(0);
    expect(sandbox.received).toHaveLength(1);
  });

  test('refused, and back on the same port', async () => {
    await sandbox.refuse('api.prontohq.com');
    await expect(client.scenario('found')).rejects.toThrow('Failed to fetch');
    expect(sandbox.received).toHaveLength(0);
    await sandbox.accept('api.prontohq.com');
    expect((await client.scenario('found')).status).toBe(200);
  });

  test('silence lasts until it is released, and was charged', async () => {
    const asked = client.scenario('silence');
    await sandbox.waitForRequest(({ body }) => body.includes('Silence'));
    await expect.poll(sandbox.pronto.held).toBe(1);
    expect(charged()).toBe(3);
    sandbox.pronto.releaseHeld();
    expect((await asked).status).toBe(200);
  });

  test('a caller can give up on silence', async () => {
    const address = 'https://api.prontohq.com/v2/contacts/single_enrich';
    const control = new AbortController();
    const headers = { 'x-api-key': prontoKeys.good, 'content-type': 'application/json' };
    const body = JSON.stringify(bodyFor(personOf('silence')));
    const asked = sandbox.fetch(address, { method: 'POST', headers, body, signal: control.signal });
    await sandbox.waitForRequest(() => true);
    control.abort(new DOMException('Too long', 'TimeoutError'));
    await expect(asked).rejects.toThrow('Too long');
  });

  test('an unknown host cannot be reached', async () => {
    await expect(sandbox.fetch('https://sample.example/')).rejects.toThrow('Failed to fetch');
  });
});

/** On a busy machine fifty requests may take longer than the second they are counted in. */
function widenWindow() {
  expect(sandbox.pronto.knobs.limit).toEqual({ requests: 50, perMs: 1000 });
  sandbox.pronto.knobs.limit = { requests: 50, perMs: 60_000 };
}

describe('limits', () => {
  test('the 51st request of a second gets 429 with Retry-After', async () => {
    widenWindow();
    const replies = await Promise.all(
      Array.from({ length: 51 }, (_, n) => client.enrich(bodyFor(numberedPerson(n)))),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['1']);
    expect(sandbox.pronto.peak().inWindow).toBe(51);
  });

  test('questions count against the limit too', async () => {
    widenWindow();
    const replies = await Promise.all(Array.from({ length: 51 }, () => client.get('/credits')));
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test('at a bound of five, further requests wait', async () => {
    sandbox.pronto.knobs.concurrent = 5;
    const silent = bodyFor(personOf('silence'));
    const five = Array.from({ length: 5 }, () => client.enrich(silent));
    await expect.poll(sandbox.pronto.held).toBe(5);
    const sixth = client.scenario('found');
    await sandbox.waitForRequest(({ body }) => body.includes('Found'));
    expect(charged()).toBe(15);
    sandbox.pronto.releaseHeld();
    expect((await sixth).status).toBe(200);
    expect((await Promise.all(five)).map(({ status }) => status)).toEqual(Array(5).fill(200));
  });

  test('a test may change a person’s scenario', async () => {
    const person = personOf('not-found');
    sandbox.pronto.knobs.scenarios.set(person.slug, 'found');
    expect((await client.scenario('not-found')).body).toMatchObject({ email_status: 'deliverable' });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { numberedPerson, personAt } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { creditsShapes } from '../sandbox/pronto/knobs.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { bodyFor, prontoClient } from './pronto-client.ts';

let sandbox: Sandbox;
let client: ReturnType<typeof prontoClient>;

beforeEach(async () => {
  sandbox = await startSandbox();
  client = prontoClient(sandbox);
});
afterEach(() => sandbox.close());

const ada = personAt('ada-sample') ?? numberedPerson(0);
const everything = ['email', 'phone', 'personal_email'];

describe('the sync endpoint', () => {
  test('finds all three kinds in one call, echoes custom, and charges what it found', async () => {
    const { status, body } = await client.enrich(bodyFor(ada, everything, { custom: { lookup: 'a1' } }));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'success',
      first_name: 'Ada',
      email: 'ada.sample@works.example',
      email_status: 'deliverable',
      personal_email: 'ada-sample@post.example',
      phones: ['+12025550123', '+12025550148'],
      custom: { lookup: 'a1' },
      linkedin_profile_url: 'https://www.linkedin.com/in/ada-sample/',
    });
    expect(sandbox.pronto.ledger).toMatchObject([
      { person: 'ada-sample', amount: 36, custom: { lookup: 'a1' }, key: prontoKeys.good },
    ]);
    expect(sandbox.pronto.credits(prontoKeys.good)).toBe(964);
  });

  test.each([
    'https://api.pipecorn.com/v2/contacts/single_enrich',
    'https://api.prontohq.com/v2/contacts/sync_single_enrich',
  ])('answers at %s', async (address) => {
    expect((await client.post(address, bodyFor(ada))).status).toBe(200);
  });

  test.each([
    ['no first name', { firstname: '' }],
    ['no last name', { lastname: undefined }],
    ['a misspelt field', { first_name: 'Ada' }],
    ['no kind', { enrichment_type: [] }],
    ['an unknown kind', { enrichment_type: ['fax'] }],
    ['a kind twice', { enrichment_type: ['email', 'email'] }],
    ['a phone without an address', { enrichment_type: ['phone'], linkedin_url: undefined }],
    ['an address of something else', { linkedin_url: 'https://www.linkedin.com/company/works' }],
    ['a country that is no code', { phone_country_codes: ['Germany'] }],
    ['a webhook that is no address', { webhook_url: 'nowhere' }],
  ])('refuses %s with 422 and charges nothing', async (_, change) => {
    const { status, body } = await client.enrich({ ...bodyFor(ada), ...change });
    expect({ status, body }).toEqual({ status: 422, body: { errors: [expect.any(String)] } });
    expect(sandbox.pronto.ledger).toEqual([]);
  });

  test('refuses a body that is no JSON, and one of another content type', async () => {
    expect((await client.enrich('{"firstname"')).status).toBe(422);
    expect((await client.enrich(bodyFor(ada), { type: 'text/plain' })).status).toBe(422);
  });

  test('takes a streamed body, records it whole, and speaks HTTP/2', async () => {
    const body = new Blob([JSON.stringify(bodyFor(ada))]).stream();
    const headers = { 'x-api-key': prontoKeys.good, 'content-type': 'application/json' };
    const address = 'https://api.prontohq.com/v2/contacts/single_enrich';
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const response = await sandbox.fetch(address, init);
    expect(response.status).toBe(200);
    expect(sandbox.received).toMatchObject([
      { method: 'POST', host: 'api.prontohq.com', path: '/v2/contacts/single_enrich', httpVersion: '2.0' },
    ]);
    expect(JSON.parse(sandbox.received[0]?.body ?? '')).toEqual(bodyFor(ada));
  });

  test('records the webhook that it would call', async () => {
    await client.enrich(bodyFor(ada, ['email'], { webhook_url: 'https://hooks.sample.example/in' }));
    expect(sandbox.pronto.webhooks).toMatchObject([{ url: 'https://hooks.sample.example/in' }]);
  });
});

describe('keys and accounts', () => {
  test('an unknown key gets 401 and a forbidden one 403', async () => {
    expect((await client.enrich(bodyFor(ada), { key: 'made-up' })).status).toBe(401);
    expect((await client.enrich(bodyFor(ada), { key: prontoKeys.forbidden })).status).toBe(403);
    expect((await client.get('/credits', 'made-up')).status).toBe(401);
  });

  test('a personal email needs the consent of the account', async () => {
    const body = bodyFor(ada, ['personal_email']);
    const refused = await client.enrich(body, { key: prontoKeys.noConsent });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('without consenting with our terms of use');
    expect((await client.enrich(body)).status).toBe(200);
  });

  test('an account without credits is refused and stays as it was', async () => {
    const refused = await client.enrich(bodyFor(ada), { key: prontoKeys.noCredits });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/insufficient credits/i);
    expect(sandbox.pronto.credits(prontoKeys.noCredits)).toBe(2);
  });

  test.each(creditsShapes)('the balance in the shape %s', async (shape) => {
    sandbox.pronto.knobs.creditsShape = shape;
    const { status, text } = await client.get('/credits');
    expect(status).toBe(200);
    expect(text.includes('1000')).toBe(shape !== 'none');
  });

  test('says whose account it is', async () => {
    expect((await client.get('/account')).body).toMatchObject({ email: 'owner@sample.example' });
  });
});

describe('the async endpoint', () => {
  test('answers pending, then finished, and charges once', async () => {
    const started = await client.enrichLater(bodyFor(ada, ['phone']));
    expect(started).toMatchObject({ status: 202, body: { status: 'pending' } });
    const path = `/contacts/${String(started.body?.['enrichment_id'])}`;
    expect((await client.get(path)).body).toMatchObject({ status: 'pending' });
    expect((await client.get(path)).body).toMatchObject({
      status: 'finished',
      phone: [expect.any(String), '+12025550148'],
    });
    expect((await client.get(path)).body).toMatchObject({ status: 'finished' });
    expect(sandbox.pronto.ledger).toMatchObject([{ amount: 30 }]);
  });

  test('tells another account nothing of it', async () => {
    const started = await client.enrichLater(bodyFor(ada, ['phone']));
    const path = `/contacts/${String(started.body?.['enrichment_id'])}`;
    expect((await client.get(path, prontoKeys.noCredits)).status).toBe(404);
    expect((await client.get(path)).status).toBe(200);
  });

  test('takes one kind only, and knows no foreign reference', async () => {
    expect((await client.enrichLater(bodyFor(ada, ['email', 'phone']))).status).toBe(422);
    expect((await client.get('/contacts/nothing')).status).toBe(404);
  });
});

describe('the bulk endpoint', () => {
  const contact = (n: number) => {
    const { enrichment_type: _kinds, ...one } = bodyFor(numberedPerson(n));
    return one;
  };
  const contacts = (count: number) => Array.from({ length: count }, (_, n) => contact(n));

  test.each([1, 101])('refuses %i contacts', async (count) => {
    expect((await client.bulk({ contacts: contacts(count), enrichment_type: ['email'] })).status).toBe(422);
  });

  test('takes a batch, charges what was found, and delivers by webhook only', async () => {
    const webhook_url = 'https://hooks.sample.example/bulk';
    const { status, body } = await client.bulk({
      contacts: contacts(7),
      enrichment_type: ['email'],
      webhook_url,
    });
    expect({ status, keys: Object.keys(body ?? {}) }).toEqual({ status: 202, keys: ['enrichment_id'] });
    expect(sandbox.pronto.ledger).toHaveLength(6);
    expect(sandbox.pronto.webhooks).toHaveLength(7);
  });

  test('refuses a batch of another content type', async () => {
    const body = { contacts: contacts(2), enrichment_type: ['email'] };
    const address = 'https://app.prontohq.com/api/v2/contacts/bulk_enrich';
    expect((await client.post(address, body, { type: 'text/plain' })).status).toBe(422);
    expect((await client.post(address, body)).status).toBe(202);
  });

  test('checks the credits for the whole batch first', async () => {
    const refused = await client.bulk({ contacts: contacts(34), enrichment_type: ['phone'] });
    expect(refused.status).toBe(422);
    expect(sandbox.pronto.ledger).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { harmonicKeys } from '../sandbox/harmonic/account.ts';
import { numberedPerson, personAt, personOf } from '../sandbox/people.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const addressOf = ({ slug }: { slug: string }) => `https://www.linkedin.com/in/${slug}`;
const ada = addressOf(personAt('ada-sample') ?? numberedPerson(0));
const jobs = '/email_enrichment/jobs';

async function ask(method: 'GET' | 'POST', path: string, body?: unknown) {
  const headers = { apikey: harmonicKeys.good, 'content-type': 'application/json' };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await sandbox.fetch(`https://api.harmonic.ai${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

/** The URN of whoever is at an address. */
async function urnAt(address: string): Promise<string> {
  const { body } = await ask('POST', `/persons?linkedin_url=${encodeURIComponent(address)}`);
  return (body as { entity_urn: string }).entity_urn;
}

describe('a submission', () => {
  test.each([
    ['neither list', {}],
    ['both lists', { person_linkedin_urls: [ada], person_urns: ['urn:harmonic:person:1'] }],
    ['an empty list', { person_linkedin_urls: [] }],
    ['5,001 people', { person_linkedin_urls: Array(5_001).fill(ada) }],
    ['something else than texts', { person_urns: [1] }],
    ['a misspelt field', { person_linkedin_urls: [ada], urls: [] }],
  ])('with %s is refused', async (_, body) => {
    expect(await ask('POST', jobs, body)).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body'], msg: expect.any(String) }] },
    });
    expect(sandbox.harmonic.ledger).toEqual([]);
  });

  test('says who was dropped and why, counts each person once, and what is left', async () => {
    const hidden = addressOf(personOf('unknown-there'));
    const recent = addressOf(personOf('recently-attempted'));
    const list = [ada, `${ada}/`, 'https://www.linkedin.com/company/works', hidden, recent];
    expect(await ask('POST', jobs, { person_linkedin_urls: list })).toMatchObject({
      status: 200,
      body: {
        job_id: expect.any(String),
        status: 'PENDING',
        accepted_count: 1,
        dropped: [
          { submitted_identifier: list[2], reason: 'INVALID_URL' },
          { submitted_identifier: hidden, reason: 'NOT_FOUND' },
          { submitted_identifier: recent, reason: 'RECENTLY_ATTEMPTED' },
        ],
        monthly_remaining: 4_999,
      },
    });
  });

  test('takes URNs as well', async () => {
    const urns = [await urnAt(ada), 'urn:harmonic:person:999999999'];
    expect(await ask('POST', jobs, { person_urns: urns })).toMatchObject({
      status: 200,
      body: { accepted_count: 1, dropped: [{ submitted_identifier: urns[1], reason: 'NOT_FOUND' }] },
    });
  });

  test('of nobody who is eligible is refused with the reasons, and counts nothing', async () => {
    await ask('POST', jobs, { person_linkedin_urls: [ada] });
    expect(await ask('POST', jobs, { person_linkedin_urls: [ada] })).toMatchObject({
      status: 422,
      body: {
        error: 'NO_ELIGIBLE_PEOPLE',
        submitted: 1,
        dropped: [{ submitted_identifier: ada, reason: 'ALREADY_HAS_EMAIL' }],
      },
    });
    expect((await ask('GET', '/email_enrichment/usage')).body).toEqual({
      monthly_usage: 1,
      monthly_limit: 5_000,
      monthly_remaining: 4_999,
    });
  });
});

describe('a job', () => {
  test('has no results before it has ended, and never an address', async () => {
    sandbox.harmonic.knobs.pollsUntilFinished = 2;
    const { body } = await ask('POST', jobs, { person_linkedin_urls: [ada] });
    const { job_id: id } = body as { job_id: string };
    const seen = [1, 2, 3].map(() => ask('GET', `${jobs}/${id}`));
    const [first, second, third] = await Promise.all(seen);
    expect(first?.body).toMatchObject({ status: 'PENDING', results: null, counts: { total_processed: 0 } });
    expect(second?.body).toMatchObject({ status: 'IN_PROGRESS', results: null });
    expect(third?.body).toMatchObject({
      status: 'COMPLETED',
      counts: { total_processed: 1, total_succeeded: 1 },
      results: [{ person_urn: await urnAt(ada), status: 'SUCCESS' }],
    });
    expect(JSON.stringify(third?.body)).not.toContain('@');
  });
});

describe('people', () => {
  test('show an address only when one was found', async () => {
    const urn = encodeURIComponent(await urnAt(ada));
    expect((await ask('GET', `/persons/${urn}`)).body).toMatchObject({ contact: null });
    await ask('POST', jobs, { person_linkedin_urls: [ada] });
    expect((await ask('GET', `/persons/${urn}`)).body).toMatchObject({
      contact: { primary_email: 'ada.sample@works.example' },
    });
  });

  test('are read together, up to 500, and who is not known is left out', async () => {
    const urns = [await urnAt(ada), 'urn:harmonic:person:1'];
    expect((await ask('POST', '/persons/batchGet', { urns })).body).toMatchObject([{ entity_urn: urns[0] }]);
    expect((await ask('POST', '/persons/batchGet', { urns: Array(501).fill('u') })).status).toBe(422);
  });

  test('that are not known are scheduled for enrichment, with 404', async () => {
    const unknown = encodeURIComponent(addressOf(personOf('unknown-there')));
    expect(await ask('POST', `/persons?linkedin_url=${unknown}`)).toMatchObject({
      status: 404,
      body: { detail: { enrichment_urn: expect.stringContaining('urn:harmonic:enrichment:') } },
    });
    expect((await ask('GET', '/persons/urn%3Aharmonic%3Aperson%3A1')).status).toBe(404);
  });
});

test('the quota is filled up on the first of the next month', async () => {
  const { knobs } = sandbox.harmonic;
  const left = async () => (await ask('GET', '/email_enrichment/usage')).body;
  knobs.now = () => Date.parse('2026-05-31T23:59:59Z');
  await ask('POST', jobs, { person_linkedin_urls: [ada] });
  expect(await left()).toMatchObject({ monthly_usage: 1, monthly_remaining: 4_999 });
  knobs.now = () => Date.parse('2026-06-01T00:00:00Z');
  expect(await left()).toMatchObject({ monthly_usage: 0, monthly_remaining: 5_000 });
});

test('the eleventh request of a second gets 429, free ones included', async () => {
  const { knobs } = sandbox.harmonic;
  expect(knobs.limit).toEqual({ requests: 10, perMs: 1000 });
  // On a busy machine eleven may take longer than that.
  knobs.limit = { requests: 10, perMs: 60_000 };
  const replies = await Promise.all(Array.from({ length: 11 }, () => ask('GET', '/email_enrichment/usage')));
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
  expect(replies[0]?.headers.get('x-ratelimit-limit-second')).toBe('10');
});

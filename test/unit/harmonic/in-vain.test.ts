import { describe, expect, it } from 'vitest';
import { answered } from '../make-world.ts';
import type { Asking } from '../providers/recorded-http.ts';
import { itemFor, personBody, urnOf } from './harmonic-people.ts';
import { byLookup, ended, poll } from './poll-vendor.ts';

const many = Array.from({ length: 1000 }, (_, n) => n + 1);
const items = many.map((n) => itemFor(`p${n}`));
const people = many.map((n) => personBody(n, `p${n}`, [`p${n}@works.example`]));
const job = ended(many.map((n) => [n, 'SUCCESS']));
const unknown = { state: 'failed', failure: { code: 'unreadable_answer', cost: 'may-be-charged' } };

/** How many questions it took, and for how long. */
const effort = ({ asked, waits }: Awaited<ReturnType<typeof poll>>) => ({
  questions: asked.length,
  seconds: ((waits.at(-1) ?? 0) - (waits[0] ?? 0)) / 1000,
});

describe('a job that is done', () => {
  it.each([[null], [[]]])(
    'and names nobody (%j) is no reason to ask for all by their addresses',
    async (results) => {
      const polled = await poll(items, { job: { job_id: 'j1', status: 'COMPLETED', results }, people });
      expect(effort(polled)).toEqual({ questions: 1, seconds: 0 });
      expect(byLookup(polled.outcome)).toMatchObject({ p1: unknown, p1000: unknown });
    },
  );

  it('and names nobody still leaves what was on record to be read', async () => {
    const submitted_identifier = 'https://www.linkedin.com/in/p2';
    const polled = await poll(items, {
      job: { job_id: 'j1', status: 'COMPLETED', results: null },
      submitted: { job_id: 'j1', dropped: [{ submitted_identifier, reason: 'ALREADY_HAS_EMAIL' }] },
      people,
    });
    expect(effort(polled).questions).toBe(2);
    expect(byLookup(polled.outcome)).toMatchObject({
      p1: unknown,
      p2: { state: 'found', charge: { amount: 0 } },
    });
  });

  it.each([
    ['are not known there', answered({ detail: { message: 'Person not found' } }, 404)],
    ['are told of in words that nobody understands', answered({ person: 'see attachment' })],
  ])('whose people %s ends within a minute', async (_, told) => {
    const instead = ({ url }: Asking) => (url.includes('/persons') ? told : null);
    const polled = await poll(items, { job, instead });
    expect(effort(polled).seconds).toBeLessThan(60);
    expect(byLookup(polled.outcome)).toMatchObject({ p1: unknown, p1000: unknown });
  });

  it('loses nobody where only the list of many is not understood', async () => {
    const instead = ({ url }: Asking) =>
      url.endsWith('/batchGet') ? answered({ people: 'elsewhere' }) : null;
    const { outcome } = await poll(items, { job, people, instead });
    expect(outcome?.type === 'answered' && outcome.lookups.every(({ state }) => state === 'found')).toBe(
      true,
    );
  });

  it.each([
    ['some', 19],
    ['many', 200],
  ])('loses nobody behind %s who are not known any more', async (_, count) => {
    const gone = many.slice(0, count).map(urnOf);
    const left = people.filter(({ entity_urn }) => !gone.includes(entity_urn));
    const { outcome } = await poll(items, { job, people: left });
    const found = outcome?.type === 'answered' && outcome.lookups.filter(({ state }) => state === 'found');
    expect(found).toHaveLength(1000 - count);
  });

  it('loses nobody who is told of alone only, behind many who are not known any more', async () => {
    const gone = many.slice(0, 40).map(urnOf);
    const left = people.filter(({ entity_urn }) => !gone.includes(entity_urn));
    const merged = left.find(({ entity_urn }) => entity_urn === urnOf(900));
    const instead = ({ url, body }: Asking) => {
      if (url.endsWith('/batchGet') && body?.includes(`"${urnOf(900)}"`)) {
        const { urns } = JSON.parse(body) as { urns: string[] };
        return answered(left.filter((one) => one !== merged && urns.includes(one.entity_urn)));
      }
      return null;
    };
    const { outcome } = await poll(items, { job, people: left, instead });
    expect(byLookup(outcome)).toMatchObject({
      p900: { state: 'found' },
      p40: { state: 'failed', failure: { cost: 'may-be-charged' } },
    });
  });

  it('loses nobody behind many who have no address to ask for', async () => {
    const bare = items.map((item, index) =>
      index < 30 ? { ...item, person: { ...item.person, address: null } } : item,
    );
    const { outcome } = await poll(bare, { reference: 'no-job', people });
    expect(byLookup(outcome)).toMatchObject({ p31: { state: 'found' } });
  });
});

it('of addresses on record, those that were not asked for are not called empty', async () => {
  const { outcome } = await poll(items, { reference: 'no-job' });
  const free = { amount: 0 };
  expect(byLookup(outcome)).toMatchObject({
    p1: { state: 'not-found', charge: free },
    p1000: { state: 'failed', failure: { cost: 'not-charged' }, charge: free },
  });
});

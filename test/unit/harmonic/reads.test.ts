import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandPoll } from '../../../lib/providers/harmonic/understand-poll.ts';
import type { NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { answered } from '../make-world.ts';
import type { Asking } from '../providers/recorded-http.ts';
import { itemFor, personBody, urnOf } from './harmonic-people.ts';
import { ended, poll } from './poll-vendor.ts';

const prices = { 'work-email': 1, 'personal-email': null, phone: null };

describe('the free questions', () => {
  const many = Array.from({ length: 120 }, (_, n) => n + 1);
  const people = many.map((n) => personBody(n, `p${n}`, [`p${n}@works.example`]));
  const named = people.slice(0, 2);
  const job = ended(many.map((n) => [n, 'SUCCESS']));
  const items = many.map((n) => itemFor(`p${n}`));
  const batches = (asked: Asking[]) => asked.filter(({ url }) => url.endsWith('/batchGet'));

  it('take fifty people at once, never more than six in a second', async () => {
    const { asked, waits, outcome } = await poll(items, { job, people });
    expect(batches(asked)).toHaveLength(3);
    expect(asked).toHaveLength(4);
    expect(Math.min(...waits.slice(1).map((at, index) => at - (waits[index] ?? 0)))).toBeGreaterThan(166);
    expect(outcome?.type === 'answered' && outcome.lookups.every(({ state }) => state === 'found')).toBe(
      true,
    );
  });

  it.each(['results', 'persons'])('take a list that stands under "%s"', async (name) => {
    const instead = ({ url, body = '' }: Asking) => {
      if (!url.endsWith('/batchGet')) return null;
      const { urns } = JSON.parse(body) as { urns: string[] };
      const known = people.filter((person) => urns.includes(person.entity_urn));
      return answered({ [name]: known, count: known.length });
    };
    const { asked, outcome } = await poll(items, { job, people, instead });
    expect(asked).toHaveLength(4);
    expect(outcome?.type === 'answered' && outcome.lookups.every(({ state }) => state === 'found')).toBe(
      true,
    );
  });

  it('take fewer when an answer is too long or one person of many is refused', async () => {
    const instead = ({ url, body = '' }: Asking): RawAnswer | NoAnswer | null => {
      if (!url.endsWith('/batchGet')) return null;
      const { urns } = JSON.parse(body) as { urns: string[] };
      if (urns.length > 20) return { status: null, code: 'answer_too_large' };
      return urns.includes(urnOf(7)) ? answered({ detail: 'bad urn' }, 422) : null;
    };
    const { outcome } = await poll(items, { job, people, instead });
    expect(outcome?.type === 'answered' && outcome.lookups.every(({ state }) => state === 'found')).toBe(
      true,
    );
  });

  it('wait out a rate limit, and lose nothing of what was read', async () => {
    let refusals = 2;
    const instead = ({ url }: Asking) =>
      url.endsWith('/batchGet') && (refusals -= 1) >= 0 ? { ...answered({}, 429), retryAfter: '2' } : null;
    const { asked, outcome } = await poll(items, { job, people, instead });
    expect(batches(asked)).toHaveLength(5);
    expect(outcome?.type).toBe('answered');
  });

  it('do not stand still for hours: the job is asked for again then', async () => {
    const instead = ({ url }: Asking) =>
      url.endsWith('/batchGet') ? { ...answered({}, 429), retryAfter: '3600' } : null;
    const { waits, outcome } = await poll(items, { job, people, instead });
    expect(outcome).toMatchObject({ type: 'rate-limited' });
    expect((waits.at(-1) ?? 0) - (waits[0] ?? 0)).toBeLessThan(60_000);
  });

  it.each([
    [answered({}, 429), { type: 'rate-limited' }],
    [answered({}, 403), { type: 'refused', failure: { code: 'wrong_key' } }],
  ])('that stay refused are the answer of the poll', async (refusal, expected) => {
    const instead = ({ url }: Asking) => (url.endsWith('/batchGet') ? refusal : null);
    expect((await poll(items, { job, people, instead })).outcome).toMatchObject(expected);
  });

  it('that are not answered are no answer, and asked again later', async () => {
    const lost: NoAnswer = { status: null, code: 'connection_lost' };
    const instead = ({ url }: Asking) => (url.endsWith('/batchGet') ? lost : null);
    expect((await poll(items, { job, people, instead })).result).toEqual(lost);
  });

  it.each([
    ['a page of a gateway', '<html>Just a moment</html>'],
    ['nothing', ''],
    ['half an answer', '[{"entity_urn":'],
  ])('that are answered by %s are asked again later, and nobody is lost', async (_, text) => {
    for (const place of ['/batchGet', '/persons/', 'linkedin_url=']) {
      const instead = ({ url }: Asking) => (url.includes(place) ? answered(text) : null);
      const some = place === '/persons/' ? [itemFor('p1')] : [itemFor('former-p1'), itemFor('p2')];
      const own = ended(place === '/persons/' ? [[1, 'SUCCESS']] : [1, 2].map((n) => [n, 'SUCCESS']));
      const { outcome } = await poll(some, { job: own, people: named, instead });
      expect(outcome).toEqual({ type: 'later', reference: null, lookups: [] });
    }
  });

  it.each([400, 410, 422])(
    'about somebody whom the vendor refuses with %i cost the others nothing',
    async (status) => {
      const instead = ({ url }: Asking) =>
        url.includes('former-odd') || url.endsWith(encodeURIComponent(urnOf(2))) || url.endsWith('/batchGet')
          ? answered({ detail: 'bad input' }, status)
          : null;
      const own = ended([1, 2].map((n) => [n, 'SUCCESS']));
      const { outcome } = await poll(['p1', 'former-odd'].map(itemFor), { job: own, people: named, instead });
      expect(outcome?.type === 'answered' && outcome.lookups).toMatchObject([
        { state: 'found' },
        { state: 'failed', failure: { cost: 'may-be-charged' } },
      ]);
    },
  );

  it('about a job that the vendor has forgotten end it', async () => {
    const instead = ({ url }: Asking) =>
      url.includes('/jobs/') ? answered({ detail: 'no such job' }, 404) : null;
    expect((await poll(items, { instead })).outcome).toMatchObject({ type: 'refused' });
  });
});

it('never throws and never invents an address, whatever is found in a dossier', () => {
  const urn = fc.constantFrom(urnOf(1), urnOf(2));
  const shaped = fc.record(
    {
      job: fc.oneof(
        fc.anything(),
        fc.record({
          status: fc.anything(),
          results: fc.array(fc.record({ person_urn: urn, status: fc.string() })),
        }),
      ),
      recorded: fc.constantFrom([], ['ada']),
      people: fc.oneof(
        fc.anything(),
        fc.array(fc.record({ urn, profile: fc.constantFrom('in:ada', null), emails: fc.array(fc.string()) })),
      ),
      asked: fc.constantFrom([], [{ lookupId: 'bruno', urn: urnOf(2) }]),
    },
    { requiredKeys: ['recorded', 'asked'] },
  );
  const text = fc.oneof(
    fc.json(),
    shaped.map((value) => JSON.stringify(value)),
  );
  const items = ['ada', 'bruno'].map(itemFor);
  fc.assert(
    fc.property(text, fc.integer({ min: 100, max: 599 }), (body, status) => {
      const outcome = understandPoll({ status, text: body, retryAfter: null }, items, prices);
      if (outcome.type !== 'answered') return;
      expect(outcome.lookups.map(({ lookupId }) => lookupId)).toEqual(['ada', 'bruno']);
      for (const { value } of outcome.lookups.flatMap(({ values }) => values))
        expect(body).toContain(JSON.stringify(value));
    }),
    { numRuns: 500 },
  );
});

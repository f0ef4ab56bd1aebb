import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandSubmission } from '../../../lib/providers/harmonic/understand-submission.ts';
import { answered } from '../make-world.ts';
import { itemFor } from './harmonic-people.ts';

const items = ['ada', 'bruno', 'chloe'].map(itemFor);
const understand = (body: unknown, status = 200) => understandSubmission(answered(body, status), items);
const dropped = (name: string, reason: string) => ({
  submitted_identifier: `https://linkedin.com/in/${name}/`,
  reason,
});

describe('a job', () => {
  it('is open with its id, and those who were dropped are settled at once, at no cost', () => {
    const body = {
      job_id: 'j1',
      status: 'PENDING',
      accepted_count: 1,
      dropped: [dropped('bruno', 'NOT_FOUND'), dropped('chloe', 'RECENTLY_ATTEMPTED')],
    };
    const free = { values: [], charge: { amount: 0, basis: 'reported' } };
    expect(understand(body, 202)).toEqual({
      type: 'later',
      reference: 'j1',
      lookups: [
        { ...free, lookupId: 'bruno', state: 'not-found', note: 'NOT_FOUND' },
        {
          ...free,
          lookupId: 'chloe',
          state: 'failed',
          note: null,
          failure: { code: 'cooldown', cost: 'not-charged', retryable: true, detail: 'RECENTLY_ATTEMPTED' },
        },
      ],
    });
  });

  it('may have a number for its id', () => {
    expect(understand({ job_id: 17, status: 'PENDING' })).toMatchObject({ type: 'later', reference: '17' });
  });

  it('leaves those open whose address is on record already', () => {
    const body = { job_id: 'j1', dropped: [dropped('ada', 'ALREADY_HAS_EMAIL')] };
    expect(understand(body)).toEqual({ type: 'later', reference: 'j1', lookups: [] });
  });

  it('an address that it does not understand, and a reason that we do not, are free too', () => {
    const body = { job_id: 'j1', dropped: [dropped('ada', 'INVALID_URL'), dropped('bruno', 'ON_HOLIDAY')] };
    const failure = { code: 'refused', cost: 'not-charged' };
    expect(understand(body)).toMatchObject({
      lookups: [
        { lookupId: 'ada', failure: { ...failure, detail: 'INVALID_URL' } },
        { lookupId: 'bruno', failure: { ...failure, detail: 'ON_HOLIDAY' } },
      ],
    });
  });
});

describe('errors, told apart by their bodies', () => {
  const everybody = (reason: string) => items.map(({ lookupId }) => dropped(lookupId, reason));

  it('nobody eligible: each gets its reason', () => {
    const body = { error: 'NO_ELIGIBLE_PEOPLE', submitted: 3, dropped: everybody('RECENTLY_ATTEMPTED') };
    const outcome = understand(body, 422);
    expect(outcome).toMatchObject({ type: 'answered' });
    expect(outcome.type === 'answered' && outcome.lookups.map(({ state }) => state)).toEqual(
      Array(3).fill('failed'),
    );
  });

  it('nobody eligible, for the addresses are on record: they are still read', () => {
    const body = { error: 'NO_ELIGIBLE_PEOPLE', dropped: everybody('ALREADY_HAS_EMAIL') };
    expect(understand(body, 422)).toEqual({ type: 'later', reference: 'no-job', lookups: [] });
  });

  it('nobody eligible, and no word on somebody: that lookup is not lost', () => {
    const outcome = understand({ error: 'NO_ELIGIBLE_PEOPLE' }, 422);
    expect(outcome.type === 'answered' && outcome.lookups.map(({ lookupId }) => lookupId)).toEqual([
      'ada',
      'bruno',
      'chloe',
    ]);
  });

  it('422 of another kind is a refusal in the vendor’s words', () => {
    const body = { detail: [{ loc: ['body'], msg: 'one of two lists', type: 'value_error' }] };
    expect(understand(body, 422)).toMatchObject({
      type: 'refused',
      failure: { code: 'refused', cost: 'not-charged', detail: 'one of two lists' },
    });
  });

  it('429 for the quota is never repeated by itself, and says what is left', () => {
    const body = { error: 'MONTHLY_QUOTA_INSUFFICIENT', needed: 3, available: 1, submitted: 3 };
    expect(understand(body, 429)).toMatchObject({
      type: 'refused',
      failure: { code: 'no_credits', detail: 'MONTHLY_QUOTA_INSUFFICIENT: needed 3, available 1' },
    });
  });

  it('the same under `detail`, where its other errors stand', () => {
    const quota = { error: 'MONTHLY_QUOTA_INSUFFICIENT', needed: 3, available: 1 };
    expect(understand({ detail: quota }, 429)).toEqual(understand(quota, 429));
    const nobody = { error: 'NO_ELIGIBLE_PEOPLE', dropped: everybody('ALREADY_HAS_EMAIL') };
    expect(understand({ detail: nobody }, 422)).toMatchObject({ type: 'later', reference: 'no-job' });
  });

  it('429 for the rate waits', () => {
    expect(understand({ message: 'API rate limit exceeded' }, 429)).toMatchObject({ type: 'rate-limited' });
  });

  it.each([
    [
      { message: 'Invalid authentication credentials' },
      403,
      { type: 'refused', failure: { code: 'wrong_key' } },
    ],
    [{ detail: 'Broken' }, 500, { type: 'unknown', failure: { code: 'vendor_error' } }],
    [{ status: 'PENDING' }, 200, { type: 'unknown', failure: { code: 'unreadable_answer' } }],
    ['<html>', 200, { type: 'unknown', failure: { cost: 'may-be-charged' } }],
  ])('%o with %i', (body, status, outcome) => {
    expect(understand(body, status)).toMatchObject(outcome);
  });
});

it('never throws and never names a lookup twice, whatever the vendor says', () => {
  const entry = fc.record({
    submitted_identifier: fc.oneof(fc.anything(), fc.constantFrom('https://linkedin.com/in/ada', 'ada')),
    reason: fc.oneof(fc.anything(), fc.constantFrom('NOT_FOUND', 'ALREADY_HAS_EMAIL')),
  });
  const shaped = fc.record(
    {
      job_id: fc.anything(),
      error: fc.oneof(fc.anything(), fc.constant('NO_ELIGIBLE_PEOPLE')),
      dropped: fc.oneof(fc.anything(), fc.array(entry)),
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    shaped.map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(body, fc.integer({ min: 100, max: 599 }), (text, status) => {
      const outcome = understandSubmission({ status, text, retryAfter: null }, items);
      const named = 'lookups' in outcome ? outcome.lookups.map(({ lookupId }) => lookupId) : [];
      expect(named).toEqual([...new Set(named)]);
      expect('lookups' in outcome ? outcome.lookups.flatMap(({ values }) => values) : []).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

import { describe, expect, it } from 'vitest';
import { itemFor, personBody, urnOf } from './harmonic-people.ts';
import { byLookup, ended, poll } from './poll-vendor.ts';

describe('a job', () => {
  const results = [{ person_urn: urnOf(1), status: 'PENDING' }];

  it.each(['PENDING', 'IN_PROGRESS'])(
    'that is %s has not ended, whatever stands in its list',
    async (status) => {
      for (const list of [null, [], results]) {
        const { outcome, asked } = await poll([itemFor('ada')], { job: { status, results: list } });
        expect(outcome).toEqual({ type: 'later', reference: null, lookups: [] });
        expect(asked).toHaveLength(1);
      }
    },
  );

  it('that was cancelled has ended: what came of it is unknown, and the word is shown', async () => {
    const { outcome } = await poll([itemFor('ada')], { job: { status: 'CANCELLED', results: null } });
    const failure = { code: 'vendor_failed', cost: 'may-be-charged', detail: 'CANCELLED' };
    expect(byLookup(outcome)).toMatchObject({ ada: { state: 'failed', failure } });
  });

  it('with a word that nobody knows and without results is open, and tells the word', async () => {
    const { outcome } = await poll([itemFor('ada')], { job: { status: 'ARCHIVED', results: null } });
    expect(outcome).toMatchObject({ type: 'later', unknownWord: 'ARCHIVED' });
  });
});

describe('a job that has ended', () => {
  it('that skipped somebody who has an address by now gives it', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example'])];
    const { outcome } = await poll([itemFor('ada')], { job: ended([[1, 'SKIPPED']]), people });
    const value = { value: 'ada@works.example', status: 'unverified', rawStatus: 'SKIPPED' };
    expect(byLookup(outcome)).toMatchObject({
      ada: { state: 'found', values: [value], charge: { amount: 1 } },
    });
  });

  it('with a word that nobody knows keeps the address that came of it', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example']), personBody(2, 'bruno')];
    const job = ended([
      [1, 'PARTLY_CHECKED'],
      [2, 'PARTLY_CHECKED'],
    ]);
    expect(byLookup((await poll(['ada', 'bruno'].map(itemFor), { job, people })).outcome)).toMatchObject({
      ada: {
        state: 'found',
        values: [{ value: 'ada@works.example', status: 'unknown', rawStatus: 'PARTLY_CHECKED' }],
        charge: { amount: 1 },
      },
      bruno: { state: 'failed', failure: { cost: 'charged', detail: 'PARTLY_CHECKED' } },
    });
  });
});

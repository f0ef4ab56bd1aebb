import { describe, expect, it } from 'vitest';
import { itemFor, personBody } from './harmonic-people.ts';
import { byLookup, ended, poll } from './poll-vendor.ts';

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

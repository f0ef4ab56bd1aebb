import { describe, expect, it } from 'vitest';
import { answered } from '../make-world.ts';
import type { Asking } from '../providers/recorded-http.ts';
import { itemFor, personBody, urnOf } from './harmonic-people.ts';
import { byLookup, ended, poll } from './poll-vendor.ts';

describe('a job that runs', () => {
  it.each([
    ['PENDING', undefined],
    ['IN_PROGRESS', undefined],
    ['ON_HOLIDAY', 'ON_HOLIDAY'],
  ])('%s is asked again, and nobody is read', async (status, unknownWord) => {
    const { outcome, asked } = await poll([itemFor('ada')], { job: { status, results: null } });
    expect(outcome).toEqual({ type: 'later', reference: null, lookups: [], unknownWord });
    expect(asked).toHaveLength(1);
  });
});

describe('a job that has ended', () => {
  it('gives each lookup the result of the person at its address, in any order', async () => {
    const items = ['ada', 'bruno', 'chloe', 'dora', 'emil'].map(itemFor);
    const people = [
      personBody(1, 'ada', ['ada@works.example', 'ada@home.example']),
      ...['bruno', 'chloe', 'dora', 'emil'].map((name, index) => personBody(index + 2, name)),
    ];
    const job = ended([
      [5, 'FAILED'],
      [4, 'SKIPPED'],
      [1, 'SUCCESS'],
      [3, 'SUCCESS'],
      [2, 'NOT_FOUND'],
    ]);
    const one = { amount: 1, basis: 'estimated' };
    const valid = { label: null, status: 'valid', rawStatus: 'SUCCESS' };
    expect(byLookup((await poll(items, { job, people })).outcome)).toMatchObject({
      ada: {
        state: 'found',
        values: [
          { value: 'ada@works.example', ...valid },
          { value: 'ada@home.example', ...valid },
        ],
        charge: one,
      },
      bruno: { state: 'not-found', note: 'NOT_FOUND', charge: one },
      chloe: { state: 'failed', failure: { code: 'vendor_failed', cost: 'charged' }, charge: one },
      dora: { state: 'not-found', note: 'SKIPPED', charge: one },
      emil: { state: 'failed', failure: { cost: 'charged', detail: 'FAILED' }, charge: one },
    });
  });

  it('finds people under another address than the one that is known there', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example'])];
    const { outcome, asked } = await poll([itemFor('former-ada')], { job: ended([[1, 'SUCCESS']]), people });
    expect(byLookup(outcome)).toMatchObject({ 'former-ada': { state: 'found' } });
    expect(asked.at(-1)).toMatchObject({
      method: 'read',
      url: 'https://api.harmonic.ai/persons?linkedin_url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fformer-ada',
    });
  });

  it('two inputs that are one person share the result, and one of them pays', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example'])];
    const { outcome } = await poll(['ada', 'former-ada'].map(itemFor), {
      job: ended([[1, 'SUCCESS']]),
      people,
    });
    expect(byLookup(outcome)).toMatchObject({
      ada: { state: 'found', charge: { amount: 1 } },
      'former-ada': { state: 'found', charge: { amount: 0 } },
    });
  });

  it('never gives the result of somebody to another', async () => {
    const people = [personBody(1, 'bruno', ['bruno@works.example'])];
    const { outcome } = await poll([itemFor('ada')], { job: ended([[1, 'SUCCESS']]), people });
    expect(byLookup(outcome)).toMatchObject({
      ada: { state: 'failed', values: [], failure: { cost: 'may-be-charged' } },
    });
  });

  it('somebody known whom a completed job does not list was not charged', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example']), personBody(2, 'bruno')];
    const { outcome } = await poll(['ada', 'bruno'].map(itemFor), { job: ended([[1, 'SUCCESS']]), people });
    expect(byLookup(outcome)).toMatchObject({
      bruno: { state: 'failed', failure: { cost: 'not-charged' }, charge: { amount: 0 } },
    });
  });

  it('in FAILED keeps what was done, and what was not may have been charged', async () => {
    const people = ['ada', 'bruno', 'chloe'].map((name, n) =>
      personBody(n + 1, name, [`${name}@works.example`]),
    );
    const job = ended(
      [
        [1, 'SUCCESS'],
        [2, 'PENDING'],
      ],
      'FAILED',
    );
    expect(
      byLookup((await poll(['ada', 'bruno', 'chloe'].map(itemFor), { job, people })).outcome),
    ).toMatchObject({
      ada: { state: 'found' },
      bruno: { state: 'failed', failure: { cost: 'may-be-charged', detail: 'PENDING' } },
      chloe: { state: 'failed', failure: { cost: 'may-be-charged', detail: null } },
    });
  });

  it('finds whoever has another URN by now, also without an address', async () => {
    const moved = (old: number, name: string) => personBody(old + 100, name, [`${name}@works.example`]);
    const instead = ({ url }: Asking) => {
      const old = [1, 2].find((n) => url.endsWith(`/persons/${encodeURIComponent(urnOf(n))}`));
      return old === undefined ? null : answered(moved(old, old === 1 ? 'ada' : 'bruno'));
    };
    const nowhere = (name: string, n: number) => {
      const item = itemFor(name);
      return { ...item, person: { ...item.person, address: null, vendorIds: { harmonic: urnOf(n) } } };
    };
    const found = (name: string) => ({ state: 'found', values: [{ value: `${name}@works.example` }] });
    const one = await poll([nowhere('ada', 1)], { job: ended([[1, 'SUCCESS']]), instead });
    expect(byLookup(one.outcome)).toMatchObject({ ada: found('ada') });
    const job = ended([
      [1, 'SUCCESS'],
      [2, 'SUCCESS'],
    ]);
    const both = await poll([nowhere('ada', 1), itemFor('bruno')], { job, instead });
    expect(byLookup(both.outcome)).toMatchObject({ ada: found('ada'), bruno: found('bruno') });
  });

  it('in FAILED without results leaves everybody unknown', async () => {
    const { outcome } = await poll([itemFor('ada')], { job: { status: 'FAILED', results: null } });
    expect(byLookup(outcome)).toMatchObject({ ada: { failure: { cost: 'may-be-charged' } } });
  });
});

describe('an address on record', () => {
  const submitted = {
    job_id: 'j1',
    dropped: [{ submitted_identifier: 'https://www.linkedin.com/in/ada', reason: 'ALREADY_HAS_EMAIL' }],
  };

  it('is read at no cost, beside the job', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example']), personBody(2, 'bruno')];
    const { outcome } = await poll(['ada', 'bruno'].map(itemFor), {
      job: ended([[2, 'NOT_FOUND']]),
      people,
      submitted,
    });
    expect(byLookup(outcome)).toMatchObject({
      ada: {
        state: 'found',
        values: [{ value: 'ada@works.example', status: 'unverified', rawStatus: 'ALREADY_HAS_EMAIL' }],
        charge: { amount: 0, basis: 'reported' },
      },
      bruno: { state: 'not-found', charge: { amount: 1 } },
    });
  });

  it('is read without a job', async () => {
    const people = [personBody(1, 'ada', ['ada@works.example'])];
    const { outcome, asked } = await poll([itemFor('ada')], { people, submitted, reference: 'no-job' });
    expect(byLookup(outcome)).toMatchObject({ ada: { state: 'found', charge: { amount: 0 } } });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['beside a job', { job: ended([[2, 'NOT_FOUND']]) }],
    ['without one', { reference: 'no-job' }],
  ])('is found %s too, when what was dropped was erased together with somebody else', async (_, vendor) => {
    const people = [personBody(1, 'ada', ['ada@works.example']), personBody(2, 'bruno')];
    const { outcome } = await poll([itemFor('ada')], { ...vendor, people });
    expect(byLookup(outcome)).toMatchObject({
      ada: { state: 'found', values: [{ value: 'ada@works.example' }], charge: { amount: 0 } },
    });
  });

  it('that cannot be read is not found, and free', async () => {
    const { outcome } = await poll([itemFor('ada')], { submitted, reference: 'no-job' });
    expect(byLookup(outcome)).toMatchObject({ ada: { state: 'not-found', charge: { amount: 0 } } });
  });
});

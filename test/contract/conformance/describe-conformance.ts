import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { capabilitiesOf } from '../../../lib/providers/index.ts';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import type { WayLimits } from '../../../lib/providers/provider.ts';
import { ways as allWays } from '../../../lib/providers/way.ts';
import { until } from '../../e2e/harness/until.ts';
import { descriptions } from '../../sandbox/descriptions.ts';
import { emailOf, personOf } from '../../sandbox/people.ts';
import { missingFor } from './missing-for.ts';
import { commonCases, laterCases } from './common-cases.ts';
import { booked, openTrial, outcomeOf, type Subject, type Trial } from './trial.ts';

/** Every vendor in every way in which it can be asked for so many people. */
function subjectsFor(
  providers: readonly ProviderId[],
  takes: (people: WayLimits['people']) => boolean,
): Subject[] {
  return providers.flatMap((provider): Subject[] => {
    const description = descriptions[provider];
    const { ways } = capabilitiesOf(provider);
    const able = allWays.filter((way) => ways[way] && takes(ways[way].people));
    return description ? able.map((way) => ({ provider, description, way })) : [];
  });
}

const isLater = ({ way }: Subject) => way === 'async' || way === 'bulk-async';

const mixed = ['found', 'not-found', 'deep', 'slow'] as const;
const mixedEnds = ['found', 'not-found', 'found', 'found'];

/** The same cases for each of these vendors, in every way it can be asked. */
export function describeConformance(providers: readonly ProviderId[]): void {
  const subjects = subjectsFor(providers, ({ fewest }) => fewest === 1);
  const batches = subjectsFor(providers, ({ most }) => most > 1);
  describe.for(providers)('%s', (provider) => {
    it('has all that a vendor needs', () => expect(missingFor(provider)).toEqual([]));
  });
  describe.for(subjects)('$provider, $way', (subject) => {
    expectOne(subject);
    if (isLater(subject)) expectOneLater(subject);
  });
  describe.for(batches)('$provider, $way, many people', (subject) => {
    expectMany(subject);
    if (isLater(subject)) expectManyLater(subject);
  });
}

function expectOne(subject: Subject): void {
  const cases = [...commonCases, ...(isLater(subject) ? laterCases : [])];

  it.for(cases)('$scenario: $becomes $code', async ({ scenario, ...wanted }) => {
    const trial = await openTrial(subject);
    expect(await outcomeOf(trial, await trial.look(scenario))).toEqual(wanted);
    await expectTrueBooks(trial);
  });

  it('a key that nobody has: failed, and nothing charged', async () => {
    const trial = await openTrial(subject, { apiKey: 'made-up' });
    expect(await outcomeOf(trial, await trial.look('found'))).toEqual({
      becomes: 'failed',
      code: 'wrong_key',
    });
    const { provider } = subject;
    const checked = await trial.worker.wish({ type: 'check-key', provider });
    expect(checked).toMatchObject({ ok: false, failure: { code: 'wrong_key' } });
    expect(trial.charged()).toBe(0);
  });

  it('an account with too little: failed, and nothing charged', async () => {
    const trial = await openTrial(subject, { apiKey: subject.description.keys.poor });
    expect(await outcomeOf(trial, await trial.look('found'))).toEqual({
      becomes: 'failed',
      code: 'no_credits',
    });
    expect(trial.charged()).toBe(0);
  });

  it('silence ends with our patience, as an unknown outcome', async () => {
    const trial = await openTrial(subject, { patienceMs: 500 });
    const outcome = await outcomeOf(trial, await trial.look('silence'));
    expect(outcome).toEqual({ becomes: 'interrupted', code: 'no_answer' });
    await expectTrueBooks(trial);
  });

  it('a worker that dies while it asks never asks again by itself', async () => {
    const trial = await openTrial(subject);
    const lookup = await trial.look('silence');
    await until('the vendor holds the call', () => trial.vendor.held() === 1);
    trial.worker.die();
    const worker = trial.worker.reborn();
    worker.drain();
    expect(await outcomeOf({ worker }, lookup)).toEqual({ becomes: 'interrupted', code: 'worker_stopped' });
    await expectTrueBooks(trial);
  });

  it('what is cancelled while it waits is never sent', async () => {
    const trial = await openTrial(subject, { online: false });
    const { id } = await trial.look('found');
    await trial.worker.wish({ type: 'cancel-lookups', lookupIds: [id] });
    trial.worker.die();
    const worker = trial.worker.reborn({ online: true });
    await worker.landed();
    expect(await worker.lookup(id)).toMatchObject({ state: 'cancelled' });
    expect(trial.taken()).toBe(0);
  });
}

function expectOneLater(subject: Subject): void {
  it('a worker that dies while it waits polls on', async () => {
    const trial = await openTrial(subject);
    trial.vendor.knobs.pollsUntilFinished = Infinity;
    const lookup = await trial.look('found');
    await until('the reference is stored', () => isPolling(trial));
    trial.worker.die();
    trial.vendor.knobs.pollsUntilFinished = 1;
    const worker = trial.worker.reborn();
    worker.drain();
    expect(await outcomeOf({ worker }, lookup)).toEqual({ becomes: 'found' });
    await expectTrueBooks(trial);
  });
}

function expectMany(subject: Subject): void {
  const wanted = subject.way === 'webhook' ? mixed.map(() => 'delivered') : mixedEnds;

  it('one request, and each has an answer of its own', async () => {
    const trial = await openTrial(subject);
    const lookups = await trial.worker.lookupsOf(await trial.run(mixed));
    expect(lookups.map(({ state }) => state)).toEqual(wanted);
    expect(trial.taken()).toBe(1);
    await expectTrueBooks(trial);
    const own = mixed.map((name, place) => (wanted[place] === 'found' ? [emailOf(personOf(name))] : []));
    expect(await valuesOf(trial, lookups)).toEqual(own);
  });
}

function expectManyLater(subject: Subject): void {
  it('a worker that dies while it waits polls on for all of them', async () => {
    const trial = await openTrial(subject);
    trial.vendor.knobs.pollsUntilFinished = Infinity;
    const runId = await trial.run(mixed);
    await until('the reference is stored', () => isPolling(trial));
    trial.worker.die();
    trial.vendor.knobs.pollsUntilFinished = 1;
    const worker = trial.worker.reborn();
    worker.drain();
    expect((await worker.lookupsOf(runId)).map(({ state }) => state)).toEqual(mixedEnds);
    expect(trial.taken()).toBe(1);
    await expectTrueBooks(trial);
  });
}

const isPolling = ({ worker: { database } }: Trial) => database.calls.where({ state: 'polling' }).first();

/** The addresses that were found for each. */
function valuesOf({ worker: { database } }: Trial, lookups: readonly Lookup[]): Promise<string[][]> {
  const findings = lookups.map(({ id }) => database.findings.where({ lookupId: id }).toArray());
  return Promise.all(findings.map(async (own) => (await own).map(({ value }) => value)));
}

/** Nothing is asked twice, and what the vendor charged is in our books, to the cent unless they say "perhaps". */
async function expectTrueBooks(trial: Trial): Promise<void> {
  expect(trial.taken()).toBeLessThanOrEqual(1);
  const { sure, perhaps } = await booked(trial);
  expect(trial.charged()).toBeGreaterThanOrEqual(sure);
  expect(trial.charged()).toBeLessThanOrEqual(sure + perhaps);
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberedPerson, personOf, type SandboxPerson } from '../sandbox/people.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import { defaultSettings, type ProviderSettings } from '../../lib/settings.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
/** In a browser of its own: the resets of the other tests end every request on their connection. */
let silentWorld: World;
const silent = personOf('silence');

beforeAll(async () => {
  world = await openWorld();
  await world.wish({ type: 'give-consent', textVersion: '1', text: 'yes', locale: 'en' });
  await configure({});
  silentWorld = await openWorld();
  await silentWorld.ask(silent);
});

afterAll(async () => {
  await world.close();
  await silentWorld.close();
});

/** Each scenario of the vendor: what becomes of the lookup, whether it may have cost something, and what the vendor
 * charged for it. One paid request each, whatever happens. */
const answers: [ScenarioName, string, string | null, number][] = [
  ['found', 'found', null, 3],
  ['valid', 'found', null, 3],
  ['catch-all', 'found', null, 3],
  ['invalid', 'not-found', null, 3],
  ['unknown-status', 'found', null, 3],
  ['not-found', 'not-found', null, 0],
  ['empty-success', 'not-found', null, 0],
  ['status-error', 'not-found', null, 0],
  ['slow', 'found', null, 3],
  ['wrong-key-401', 'failed', 'wrong_key', 0],
  ['wrong-key-403', 'failed', 'wrong_key', 0],
  ['no-credits', 'failed', 'no_credits', 0],
  ['plan-limit', 'failed', 'plan_limit', 0],
  ['consent-missing', 'failed', 'vendor_consent_missing', 0],
  ['validation', 'failed', 'refused', 0],
  ['server-error-500', 'interrupted', 'vendor_error', 0],
  ['server-error-502', 'interrupted', 'vendor_error', 0],
  ['server-error-503', 'interrupted', 'vendor_error', 0],
  ['server-error-charged', 'interrupted', 'vendor_error', 3],
  ['html', 'interrupted', 'unreadable_answer', 0],
  ['broken-json', 'interrupted', 'unreadable_answer', 3],
  ['huge', 'interrupted', 'unreadable_answer', 3],
  ['deep', 'found', null, 3],
  ['hostile-json', 'found', null, 3],
];

describe('what the vendor answers', () => {
  it.each(answers)('%s: %s %s', async (scenario, state, code, charged) => {
    const person = personOf(scenario);
    expect(await world.ask(person)).toMatchObject({ ok: true });
    const [lookup] = await world.settled(person);
    expect([lookup?.state, lookup?.failure?.code ?? null]).toEqual([state, code]);
    expect(world.paidRequests(person)).toBe(1);
    expect(chargedFor(person)).toBe(charged);
    const { ledger } = await world.stored();
    const booked = ledger.filter(({ lookupId }) => lookupId === lookup?.id);
    const known = booked.reduce((sum, { amount, highest }) => sum + (amount ?? highest), 0);
    expect(known).toBeGreaterThanOrEqual(charged);
    expect(booked.some(({ uncertain }) => uncertain)).toBe(state === 'interrupted');
  });

  /** On a busy machine Chromium now and then ends the worker together with the connection: then the next worker finds
   * the call, by its alarm. */
  it.each([
    ['reset-halfway', 3],
    ['reset-before', 0],
  ] as const)('%s: interrupted, and one request', async (scenario, charged) => {
    const person = personOf(scenario);
    await world.ask(person);
    const [lookup] = await world.settled(person, 45_000);
    expect(lookup?.state).toBe('interrupted');
    expect(['connection_lost', 'worker_stopped']).toContain(lookup?.failure?.code);
    expect(world.paidRequests(person)).toBe(1);
    expect(chargedFor(person)).toBe(charged);
  });

  it.each(['rate-limited', 'rate-limited-silently'] as const)(
    '%s: waits and asks again',
    async (scenario) => {
      const person = personOf(scenario);
      await world.ask(person);
      const [lookup] = await world.settled(person, 40_000);
      expect(lookup?.state).toBe('found');
      expect(world.paidRequests(person)).toBe(2);
      expect(chargedFor(person)).toBe(3);
    },
  );

  it('a refused connection costs nothing, and is given up after five tries', async () => {
    const person = numberedPerson(301);
    await world.sandbox.refuse('api.prontohq.com');
    await world.ask(person);
    const [lookup] = await world.settled(person);
    await world.sandbox.accept('api.prontohq.com');
    const failure = { code: 'not_sent', cost: 'not-charged' };
    expect(lookup).toMatchObject({ state: 'failed', failure });
    expect(lookup?.callIds).toHaveLength(5);
  });

  it('all three kinds go in one call, and the phones are read in both shapes', async () => {
    const person = personOf('phone-objects');
    await world.ask(person, ['work-email', 'personal-email', 'phone']);
    const lookups = await world.settled(person);
    expect(lookups.map(({ state }) => state)).toEqual(['found', 'found', 'found']);
    expect(world.paidRequests(person)).toBe(1);
    const { findings } = await world.stored();
    expect(findings.filter(({ kind }) => kind === 'phone')[0]?.value).toMatch(/^\+\d+$/);
  });
});

describe('other ways', () => {
  it('the async host gives a reference, which is polled', async () => {
    const person = numberedPerson(502);
    await configure({ singleWay: 'async' });
    await world.ask(person);
    const [lookup] = await world.settled(person, 40_000);
    await configure({});
    expect(lookup?.state).toBe('found');
    const polls = world.sandbox.received.filter(
      ({ method, path }) => method === 'GET' && /contacts/.test(path),
    );
    expect(polls.length).toBeGreaterThan(0);
    expect(world.paidRequests(person)).toBe(1);
  });

  it('the new name of the vendor, with webhook and phone countries', async () => {
    const person = numberedPerson(503);
    const webhookUrl = 'https://hooks.sample.example/reachable';
    await configure({ hosts: 'pipecorn', webhookUrl, phoneCountryCodes: ['DE', 'FR'] });
    await world.ask(person, ['work-email', 'phone']);
    await world.settled(person);
    await configure({});
    const request = world.sandbox.received.find(
      ({ host, method }) => host === 'api.pipecorn.com' && method === 'POST',
    );
    expect(JSON.parse(request?.body ?? '{}')).toMatchObject({
      webhook_url: webhookUrl,
      phone_country_codes: ['DE', 'FR'],
    });
  });
});

describe('silence', () => {
  it('ends after our own two minutes, as an unknown outcome', async () => {
    const [lookup] = await silentWorld.settled(silent, 140_000);
    expect(lookup).toMatchObject({
      state: 'interrupted',
      failure: { code: 'no_answer', cost: 'may-be-charged' },
    });
    expect(silentWorld.paidRequests(silent)).toBe(1);
    silentWorld.sandbox.pronto.releaseHeld();
  });
});

function chargedFor({ slug }: SandboxPerson): number {
  const own = world.sandbox.pronto.ledger.filter(({ person }) => person === slug);
  return own.reduce((sum, { amount }) => sum + amount, 0);
}

function configure(changes: Partial<ProviderSettings>) {
  const pronto = { ...defaultSettings.providers.pronto, dailyCap: null, ...changes };
  const providers = { ...defaultSettings.providers, pronto };
  return world.wish({ type: 'save-settings', settings: { ...defaultSettings, providers } });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings, type ProviderSettings } from '../../lib/settings.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.wish({ type: 'give-consent', textVersion: '1', text: 'yes', locale: 'en' });
});

afterAll(() => world.close());

describe('what never reaches the vendor', () => {
  it.each([
    ['a missing last name', 401, { lastName: '' }, 'work-email', 'name_incomplete'],
    ['a missing first name', 402, { firstName: '' }, 'work-email', 'name_incomplete'],
    ['a phone without an address', 403, { address: null }, 'phone', 'address_missing'],
    ['a personal email without an address', 404, { address: null }, 'personal-email', 'address_missing'],
  ] as const)('%s', async (...[, number, changes, kind, code]) => {
    const before = paidRequests();
    const answer = await world.ask(numberedPerson(number), [kind], changes);
    const lookup = await until('the lookup has failed', async () => {
      const { lookups } = await world.stored();
      const own = lookups.find(({ personId }) => answer.ok && personId === answer.personId);
      return own?.state === 'failed' ? own : null;
    });
    expect(lookup.failure).toMatchObject({ code, cost: 'not-charged' });
    expect(paidRequests()).toBe(before);
  });

  it('anything while offline: it waits, and goes out once the network is back', async () => {
    const person = numberedPerson(504);
    await world.harness.context.setOffline(true);
    await world.ask(person);
    await until('the lookup waits', async () => {
      const { lookups } = await world.stored();
      return lookups.some(({ state }) => state === 'waiting');
    });
    expect(world.paidRequests(person)).toBe(0);
    await world.harness.context.setOffline(false);
    const [lookup] = await world.settled(person, 45_000);
    expect(lookup?.state).toBe('found');
    expect(world.paidRequests(person)).toBe(1);
  });

  it('any request without a key', async () => {
    const person = numberedPerson(500);
    await world.wish({ type: 'remove-key', provider: 'pronto' });
    await world.ask(person);
    const [lookup] = await world.settled(person);
    await world.wish({ type: 'save-key', provider: 'pronto', apiKey: prontoKeys.good });
    expect(lookup).toMatchObject({ state: 'failed', failure: { code: 'no_key', cost: 'not-charged' } });
    expect(world.paidRequests(person)).toBe(0);
  });

  it('anything above the cap of the day', async () => {
    const person = numberedPerson(501);
    await configure({ dailyCap: 1 });
    await world.ask(person);
    const [lookup] = await world.settled(person);
    await configure({});
    expect(lookup).toMatchObject({ state: 'failed', failure: { code: 'daily_cap', cost: 'not-charged' } });
    expect(world.paidRequests(person)).toBe(0);
  });
});

function configure(changes: Partial<ProviderSettings>) {
  const pronto = { ...defaultSettings.providers.pronto, dailyCap: null, ...changes };
  const providers = { ...defaultSettings.providers, pronto };
  return world.wish({ type: 'save-settings', settings: { ...defaultSettings, providers } });
}

function paidRequests(): number {
  return world.sandbox.received.filter(({ method }) => method === 'POST').length;
}

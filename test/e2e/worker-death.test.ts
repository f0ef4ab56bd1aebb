import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberedPerson, personOf } from '../sandbox/people.ts';
import { isRestoreLeft, leaveRestore } from './harness/left-restore.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});

afterEach(() => world.close());

describe('the worker dies', () => {
  it('while the vendor works: the outcome is unknown, and nothing is asked again', async () => {
    const { sandbox, harness } = world;
    const person = personOf('silence');
    const page = await harness.open(`/in/${person.slug}/`);
    await waitForOurButton(page, 'Find email');
    await pressOurButton(page);
    await until('the vendor holds the call', () => sandbox.pronto.held() === 1);
    await harness.killWorker();
    sandbox.pronto.releaseHeld();
    expect(sandbox.pronto.ledger).toHaveLength(1);
    await world.wish({ type: 'refresh-balance', provider: 'pronto' });
    const [lookup] = await world.settled(person);
    expect(lookup).toMatchObject({
      state: 'interrupted',
      failure: { code: 'worker_stopped', cost: 'may-be-charged' },
    });
    await waitForOurButton(page, 'Needs attention');
    expect(world.paidRequests(person)).toBe(1);
  });

  // The alarm rings after half a minute.
  it('and the alarm alone wakes it to what was left', async () => {
    const { harness, sandbox } = world;
    const people = [1, 2, 3].map(numberedPerson);
    for (const { slug } of people) sandbox.pronto.knobs.scenarios.set(slug, 'silence');
    await Promise.all(people.map((person) => world.ask(person)));
    await until('the vendor holds all calls', () => sandbox.pronto.held() === 3);
    const boot = await harness.workerBoot();
    await harness.killWorker();
    await until('a new worker runs', async () => ((await harness.workerBoot()) ?? boot) !== boot, 60_000);
    for (const person of people) {
      const [lookup] = await world.settled(person);
      expect(lookup).toMatchObject({ state: 'interrupted', failure: { code: 'worker_stopped' } });
      expect(world.paidRequests(person)).toBe(1);
    }
  });

  it('while a reference is polled: the answer arrives, and is charged once', async () => {
    const person = numberedPerson(7);
    world.sandbox.pronto.knobs.pollsUntilFinished = 3;
    await configureAsync(world);
    await world.ask(person);
    await until('a reference is stored', async () =>
      (await world.stored()).calls.some(({ state, reference }) => state === 'polling' && reference !== null),
    );
    await world.harness.killWorker();
    await world.wish({ type: 'refresh-balance', provider: 'pronto' });
    const [lookup] = await world.settled(person, 60_000);
    expect(lookup?.state).toBe('found');
    expect(world.paidRequests(person)).toBe(1);
    expect(world.sandbox.pronto.ledger).toHaveLength(1);
  });

  it('in a restore: nobody of the backup is left beside the database', async () => {
    const { panel } = world;
    await leaveRestore(panel);
    await world.wish({ type: 'wake' });
    expect(await isRestoreLeft(panel)).toBe(true);
    await world.harness.killWorker();
    await world.wish({ type: 'wake' });
    await until('it is gone', async () => !(await isRestoreLeft(panel)));
  });
});

describe('one person', () => {
  it('in two tabs and from two clicks is one lookup and one call', async () => {
    const { harness } = world;
    const person = numberedPerson(8);
    const first = await harness.open(`/in/${person.slug}/`);
    const second = await harness.open(`/in/${person.slug}/?trk=elsewhere`);
    await waitForOurButton(second, 'Find email');
    await pressOurButton(second);
    await first.bringToFront();
    await waitForOurButton(first);
    await pressOurButton(first);
    await waitForOurButton(first, 'Email found');
    await second.bringToFront();
    await waitForOurButton(second, 'Email found');
    expect(world.paidRequests(person)).toBe(1);
    expect((await world.stored()).lookups).toHaveLength(1);
  });
});

async function configureAsync({ wish }: World) {
  const { defaultSettings } = await import('../../lib/settings.ts');
  const pronto = { ...defaultSettings.providers.pronto, singleWay: 'async' as const };
  const providers = { ...defaultSettings.providers, pronto };
  await wish({ type: 'save-settings', settings: { ...defaultSettings, providers } });
}

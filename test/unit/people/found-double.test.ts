import { expect, it, vi } from 'vitest';
import type { RawAnswer } from '../../../lib/providers/provider.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { answered, emailFound } from '../make-world.ts';
import { patience } from '../patience.ts';
import { openWorld } from '../queue/open-world.ts';

const leadId = 'ACwAAsamplesamplesamplesamplesamplesam';
const nothingFound = answered({ status: 'error', email: null, email_status: 'N/A' });

/** The profile and the lead of one person, both asked for at a first vendor, with a second one behind it, when they turn out to
 * be one. The lead was wished later, so the profile's lookup is the one that may go on. */
async function bothOnTheirWay() {
  const profile = Promise.withResolvers<RawAnswer>();
  const lead = Promise.withResolvers<RawAnswer>();
  const { world } = await openWorld({
    answer: ({ items }) => (items[0]?.person.leadId === leadId ? lead.promise : profile.promise),
  });
  const { database, queue } = world;
  await world.ask(['work-email']);
  await world.ask(['work-email'], { address: null, leadId });
  await database.lookups.toCollection().modify({ next: ['sixtyfour'] });
  await queue.drain();
  const [first, second] = await database.lookups.orderBy(':id').toArray();
  expect([first, second]).toMatchObject([{ state: 'asking' }, { state: 'asking' }]);
  await world.ask(['work-email'], { leadId });
  const now = async () => {
    const lookups = await database.lookups.bulkGet([first?.id ?? '', second?.id ?? '']);
    return lookups.map((lookup) => lookup?.state);
  };
  const become = (states: string[]) => vi.waitFor(async () => expect(await now()).toEqual(states), patience);
  const ends = () => queue.landed().then(now);
  return { world, profile, lead, become, ends };
}

it('whoever is found under one name is not looked for any further under the other', async () => {
  const { world, profile, lead, become, ends } = await bothOnTheirWay();
  expect(await world.database.people.count()).toBe(1);
  lead.resolve(emailFound);
  await become(['asking', 'found']);
  profile.resolve(nothingFound);
  expect(await ends()).toEqual(['not-found', 'found']);
});

it('nor once the other waits for the next vendor already', async () => {
  const { profile, lead, become, ends } = await bothOnTheirWay();
  profile.resolve(nothingFound);
  await become(['waiting', 'asking']);
  lead.resolve(emailFound);
  expect(await ends()).toEqual(['cancelled', 'found']);
});

it('nor when both answers are written down together', async () => {
  const { profile, lead, ends } = await bothOnTheirWay();
  lead.resolve(emailFound);
  profile.resolve(nothingFound);
  const [one, other] = await ends();
  expect(one).not.toBe('waiting');
  expect(other).toBe('found');
});

it('whoever was found under neither is looked for at the next vendor once', async () => {
  const { profile, lead, ends } = await bothOnTheirWay();
  profile.resolve(nothingFound);
  lead.resolve(nothingFound);
  expect(await ends()).toEqual(['waiting', 'not-found']);
});

it('whoever is found by a risky address only is looked for further, where the user wants that', async () => {
  const { world, profile, lead, become, ends } = await bothOnTheirWay();
  const waterfall = { ...defaultSettings.waterfall, acceptRisky: false };
  await world.database.settings.put({ key: 'settings', value: { ...defaultSettings, waterfall } });
  lead.resolve(answered({ status: 'success', email: 'ada@example.test', email_status: 'catch-all' }));
  await become(['asking', 'found']);
  profile.resolve(nothingFound);
  expect(await ends()).toEqual(['waiting', 'found']);
});

it('whoever is on the way under both is not asked for once more under the one that the vendor put off', async () => {
  const { world, profile, lead, become, ends } = await bothOnTheirWay();
  lead.resolve(answered({ message: 'Too many requests' }, 429));
  await become(['asking', 'cancelled']);
  profile.resolve(emailFound);
  expect(await ends()).toEqual(['found', 'cancelled']);
  expect(world.sent).toHaveLength(2);
});

it('whoever was found under one name is not asked for once more under the other that the vendor put off', async () => {
  const { world, profile, lead, become, ends } = await bothOnTheirWay();
  lead.resolve(emailFound);
  await become(['asking', 'found']);
  profile.resolve(answered({ message: 'Too many requests' }, 429));
  expect(await ends()).toEqual(['cancelled', 'found']);
  expect(world.sent).toHaveLength(2);
});

it('the one that the vendor put off waits when the other has failed at no cost', async () => {
  const { profile, lead, become, ends } = await bothOnTheirWay();
  profile.resolve(answered({ error: 'No such plan' }, 400));
  await become(['failed', 'asking']);
  lead.resolve(answered({ message: 'Too many requests' }, 429));
  await become(['failed', 'waiting']);
  expect((await ends())[0]).toBe('failed');
});

import { expect, it } from 'vitest';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { freeFailure } from '../../../lib/enrichment/create-failure.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { byProvider } from '../../../lib/providers/index.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { emailFound, makeWorld } from '../make-world.ts';

const vendors: ProviderId[] = ['pronto', 'salesfinity', 'sixtyfour'];

/** Who is asked again after a lookup that ended so, with these vendors in the order by then. */
async function askedAgain(ended: Partial<Lookup>, { again = false, order = vendors } = {}) {
  const { database, ask } = makeWorld({ answer: () => emailFound });
  const hint = { lastFour: '0000', savedAt: 1, checkedAt: null, checkResult: null, account: null };
  await database.keyHints.bulkPut(vendors.map((provider) => ({ ...hint, provider })));
  const wanted = (ids: ProviderId[]) => {
    const settings = { ...defaultSettings, order: { ...defaultSettings.order, 'work-email': ids } };
    return database.settings.put({ key: 'settings', value: settings });
  };
  const consent = { origin: 'panel', again, shownPrice: byProvider(() => 1000) } as const;
  await wanted(vendors);
  await ask(['work-email'], {}, consent);
  await database.lookups.toCollection().modify({ settledAt: 1, ...ended });
  await wanted(order);
  await ask(['work-email'], {}, consent);
  const open = await database.lookups.filter(({ state }) => state === 'waiting').toArray();
  return open.map(({ provider, next }) => [provider, ...next]);
}

const failed = { state: 'failed', failure: freeFailure('refused') } as const;

it.each<[string, Partial<Lookup>, ProviderId[]]>([
  ['the first', { ...failed, provider: 'pronto', next: ['salesfinity', 'sixtyfour'] }, vendors],
  ['a later one', { ...failed, provider: 'salesfinity', next: ['sixtyfour'] }, ['salesfinity', 'sixtyfour']],
  ['the last', { ...failed, provider: 'sixtyfour', next: [] }, ['sixtyfour']],
])('what failed at %s goes on there, and asks nobody who answered once more', async (_, ended, route) => {
  expect(await askedAgain(ended)).toEqual([route]);
});

it('what failed is asked for at all of them where the user wants it asked again', async () => {
  expect(await askedAgain({ ...failed, provider: 'sixtyfour', next: [] }, { again: true })).toEqual([
    vendors,
  ]);
});

it('what failed where nobody is asked any more goes to those who are', async () => {
  const order: ProviderId[] = ['pronto', 'salesfinity'];
  expect(await askedAgain({ ...failed, provider: 'sixtyfour', next: [] }, { order })).toEqual([order]);
});

it('what was not found is not asked for again by itself, and at all of them where the user wants it', async () => {
  const ended: Partial<Lookup> = { state: 'not-found', provider: 'sixtyfour', next: [], failure: null };
  expect(await askedAgain(ended)).toEqual([]);
  expect(await askedAgain(ended, { again: true })).toEqual([vendors]);
});

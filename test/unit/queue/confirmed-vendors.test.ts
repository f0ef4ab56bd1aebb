import { expect, it } from 'vitest';
import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { crowd, panelOf } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';

const keyOf = (provider: ProviderId) => {
  return { provider, lastFour: '0000', savedAt: 1, checkedAt: null, checkResult: null, account: null };
};

async function begun() {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  await database.keyHints.put(keyOf('pronto'));
  const panel = panelOf(world);
  const id = await panel.start(crowd(30));
  const change = async (order: ProviderId[]) => {
    const changed = { ...defaultSettings, order: { ...defaultSettings.order, 'work-email': order } };
    await database.settings.put({ key: 'settings', value: changed });
    await world.queue.landed();
    return panel.run(id);
  };
  return { database, change };
}

it('a vendor whose key came after the confirmation is not asked in that run', async () => {
  const { database, change } = await begun();
  await database.keyHints.put(keyOf('harmonic'));
  expect(await change(['harmonic', 'pronto'])).toMatchObject({ state: 'finished', counts: { found: 30 } });
  const lookups = await database.lookups.toArray();
  expect(new Set(lookups.flatMap(({ provider, next }) => [provider, ...next]))).toEqual(new Set(['pronto']));
});

it('a run none of whose vendors is wanted any more ends, and says so', async () => {
  const { database, change } = await begun();
  await database.keyHints.put(keyOf('harmonic'));
  expect(await change(['harmonic'])).toMatchObject({ state: 'finished', people: 0, dropped: 30 });
  expect((await database.drops.toArray()).every(({ reason }) => reason === 'no-vendor')).toBe(true);
});

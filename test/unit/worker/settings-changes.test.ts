import { expect, it } from 'vitest';
import { wishSchema } from '../../../lib/message-schemas.ts';
import type { Wish } from '../../../lib/messages.ts';
import { readPrivacySettings } from '../../../lib/privacy/read-privacy-settings.ts';
import { readSettings } from '../../../lib/read-settings.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { makeWorker } from '../make-worker.ts';

async function worker() {
  const { effects, database } = await makeWorker();
  const wish = (one: Wish) => grantWish(effects, wishSchema.parse(one));
  return { database, wish };
}

it('changes made one soon after the other, before any of them is shown, are all stored', async () => {
  const { database, wish } = await worker();
  const pronto = { ...defaultSettings.providers.pronto, dailyCap: 7 };
  const waterfall = { ...defaultSettings.waterfall, mostCentsPerPerson: 12 };
  const wishes: Wish[] = [
    { type: 'save-settings', settings: { pageControls: false } },
    { type: 'save-settings', settings: { singleKeys: false } },
    { type: 'save-settings', settings: { order: { phone: ['harmonic'] } } },
    { type: 'save-settings', settings: { order: { 'work-email': ['sixtyfour'] } } },
    { type: 'save-settings', settings: { providers: { pronto } } },
    { type: 'save-settings', settings: { waterfall } },
    { type: 'save-settings', settings: { tickedKinds: ['phone'] } },
  ];
  expect(await Promise.all(wishes.map(wish))).toEqual(wishes.map(() => ({ ok: true })));
  expect(await readSettings(database)).toEqual({
    ...defaultSettings,
    ...{ pageControls: false, singleKeys: false, tickedKinds: ['phone'], waterfall, firstRunDoneAt: 1 },
    order: { ...defaultSettings.order, phone: ['harmonic'], 'work-email': ['sixtyfour'] },
    providers: { ...defaultSettings.providers, pronto },
  });
});

it('who informs and how long people are kept, saved from two forms at once, are both stored', async () => {
  const { database, wish } = await worker();
  await Promise.all([
    wish({ type: 'save-privacy-settings', settings: { sender: 'Sam Sender', purpose: 'hiring' } }),
    wish({ type: 'save-privacy-settings', settings: { keepMonths: 3, keepMonthsByTag: { x: 1 } } }),
  ]);
  expect(await readPrivacySettings(database)).toEqual({
    ...{ keepMonths: 3, keepMonthsByTag: { x: 1 }, sender: 'Sam Sender', purpose: 'hiring' },
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { noPreset } from '../../lib/preset/preset.ts';
import { harmonicKeys } from '../sandbox/harmonic/account.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { evaluateInOurWorld } from './harness/forge-message.ts';
import { type ManagedCopy, makeManagedCopy } from './harness/managed-copy.ts';
import { ourButtons, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';
import { overflow } from './panel/panel-trial.ts';

const policy = {
  allowedVendors: ['pronto', 'nobody'],
  sidePanelOnly: true,
  keepMonths: 6,
  prontoDailyCap: 20,
  prontoPhonePrice: 25,
  prontoRunCap: -4,
};

let copy: ManagedCopy;
let world: World;
beforeAll(async () => {
  copy = await makeManagedCopy();
  await copy.set(policy);
  world = await openWorld({ extension: copy.extension });
});
afterAll(async () => {
  await world?.close();
  await copy?.remove();
});

/** What the worker has written down of the policy. */
async function preset() {
  const { settings = [] } = await world.harness.readDatabase();
  const rows = settings as unknown as { key: string; value: typeof noPreset }[];
  return rows.find(({ key }) => key === 'preset')?.value ?? noPreset;
}

/** Chromium looks at its policies every few seconds. */
const patience = 45_000;
const obeyed = (condition: string, look: (now: typeof noPreset) => boolean) =>
  until(condition, async () => look(await preset()), patience);

async function openSettings(): Promise<Page> {
  const panel = await world.harness.openPanelPage();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  return panel;
}

it('is obeyed from the first start, and says what of it is wrong', async () => {
  await obeyed('the policy is read', ({ sidePanelOnly }) => sidePanelOnly);
  expect(await preset()).toMatchObject({
    allowedVendors: ['pronto'],
    keepMonths: 6,
    providers: { pronto: { dailyCap: 20, runCap: null, prices: { phone: 25 } } },
    ignored: ['allowedVendors: nobody', 'prontoRunCap'],
  });
  const panel = await openSettings();
  const part = panel.getByRole('region', { name: 'Set by your administrator' });
  await part.getByText('Vendors that may be used: Pronto').waitFor();
  await part.getByText('allowedVendors: nobody and prontoRunCap').waitFor();
  await panel.close();
});

it('asks no vendor that is not allowed, and takes no key of it', async () => {
  const key = { type: 'save-key', provider: 'harmonic', apiKey: harmonicKeys.good } as const;
  expect(await world.wish(key)).toMatchObject({ ok: false, failure: { code: 'vendor_not_allowed' } });
  const person = numberedPerson(1);
  await world.ask(person);
  expect(await world.settled(person)).toMatchObject([{ provider: 'pronto', state: 'found' }]);
  expect(world.sandbox.received.filter(({ host }) => host.includes('harmonic'))).toEqual([]);
});

it('is closed to pages, also after the browser has started the worker again', async () => {
  const page = await world.harness.open('/in/ada-sample/');
  const read = () =>
    evaluateInOurWorld(page, `chrome.storage.managed.get().then(JSON.stringify, ({ message }) => message)`);
  await until('pages are shut out', async () => /not allowed/i.test(String(await read())));
  await world.harness.killWorker();
  await world.wish({ type: 'wake' });
  await until('pages are shut out', async () => /not allowed/i.test(String(await read())));
  expect(await ourButtons(page)).toEqual([]);
  await page.close();
});

it('locks the controls in the panel, and the user may only be stricter', async () => {
  const panel = await openSettings();
  await panel.setViewportSize({ width: 320, height: 900 });
  const controls = panel.getByRole('radiogroup', { name: 'Where you use Reachable' });
  await controls.getByText('Set by your administrator').waitFor();
  expect(await controls.getByRole('radio').first().isDisabled()).toBe(true);
  expect(await overflow(panel)).toBe(0);
  await panel.getByRole('button', { name: 'Harmonic Not allowed' }).click();
  await panel.getByText('Not allowed by your administrator').waitFor();
  expect(await panel.getByLabel('API key').count()).toBe(0);
  await panel.getByRole('button', { name: 'All settings' }).click();
  await panel.getByRole('button', { name: /^Pronto/ }).click();
  expect(await panel.getByLabel('Price: Phone').isDisabled()).toBe(true);
  const cap = panel.getByLabel('Cap per day');
  expect(await cap.inputValue()).toBe('20');
  await cap.fill('21');
  await panel.getByText('more than your administrator allows').waitFor();
  expect(await panel.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await cap.fill('9');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('Saved').first().waitFor();
  expect(await overflow(panel)).toBe(0);
  await panel.close();
});

it('changes while it runs, and survives a wipe', async () => {
  const page = await world.harness.open('/in/ada-sample/');
  await copy.set({ allowedVendors: ['harmonic'] });
  await obeyed('only Harmonic is allowed', ({ allowedVendors }) => allowedVendors?.[0] === 'harmonic');
  await page.bringToFront();
  await waitForOurButton(page);
  await page.close();
  const key = { type: 'check-key', provider: 'pronto' } as const;
  expect(await world.wish(key)).toMatchObject({ ok: false, failure: { code: 'vendor_not_allowed' } });
  // A panel whose database goes reloads by itself.
  const reloaded = world.panel.waitForEvent('load');
  await world.panel.evaluate(() => void chrome.runtime.sendMessage({ type: 'wipe' }));
  await reloaded;
  await obeyed('it is written down again', ({ allowedVendors }) => allowedVendors?.[0] === 'harmonic');
  await world.panel.getByText('As a rule Harmonic takes 1 request for a work email.').waitFor();
  const wish = { type: 'save-key', provider: 'pronto', apiKey: prontoKeys.good } as const;
  expect(await world.wish(wish)).toMatchObject({ ok: false, failure: { code: 'vendor_not_allowed' } });
});

it('is gone with its file', async () => {
  await copy.set({});
  await obeyed('nothing is set any more', ({ allowedVendors }) => allowedVendors === null);
  const { settings = [] } = await world.harness.readDatabase();
  expect(settings.filter((row) => Object(row).key === 'preset')).toEqual([]);
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PanelRequest } from '../../lib/panel-request.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { ourButtons, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** More stops than any page or view has. */
const most = 150;

/** What has the focus in a document of ours, as a screen reader names it. */
function focusedName(panel: Page): Promise<string> {
  return panel.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labelled = labels ? [...(element.labels ?? [])].map(({ textContent }) => textContent) : [];
    const names = [element?.getAttribute('aria-label'), ...labelled, element?.textContent];
    return names.find((name) => name)?.trim() ?? '';
  });
}

/** Presses a key until the focus is there. */
async function go(page: Page, key: string, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not lead to ${what}`);
}

const inPanel = (panel: Page, name: string | RegExp, key = 'Tab') =>
  go(
    panel,
    key,
    async () => {
      const focused = await focusedName(panel);
      return typeof name === 'string' ? focused === name : name.test(focused);
    },
    String(name),
  );

/** Leaves our button with the focus as long as a person needs to see it: presses before are not counted. */
async function toOurButton(page: Page, name: string): Promise<void> {
  await waitForOurButton(page, name);
  const isFocused = async () =>
    (await ourButtons(page)).some((button) => button.name === name && button.focused);
  await go(page, 'Tab', isFocused, name);
  const frames = 30;
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  }, frames);
}

async function type(panel: Page, text: string): Promise<void> {
  await panel.keyboard.press('ControlOrMeta+a');
  await panel.keyboard.type(text);
}

test('one person, from the profile to the copied address', async () => {
  const page = await world.harness.open('/in/ada-sample/');
  await toOurButton(page, 'Find email');
  await page.keyboard.press('Enter');
  const panel = await world.harness.sidePanel();
  await panel.getByText('ada.sample@works.example').waitFor();
  await inPanel(panel, 'Copy ada.sample@works.example');
  await panel.keyboard.press('Enter');
  await panel.getByText('Copied').first().waitFor();
  expect((await waitForOurButton(page, 'Email found')).disabled).toBe(false);
  await page.close();
});

test('several people, from the checkboxes of a list to the exported file', async () => {
  const page = await world.harness.open('/search/results/people/?keywords=buyer');
  for (const n of [1, 2]) {
    const name = `Select ${fullName(numberedPerson(n))}`;
    await toOurButton(page, name);
    await page.keyboard.press(' ');
    await until('it is selected', async () => (await waitForOurButton(page, name)).checked === 'true');
  }
  await toOurButton(page, 'Review');
  await page.keyboard.press('Enter');
  const panel = await world.harness.sidePanel();
  await panel.getByText('2 people will be asked', { exact: true }).waitFor();
  await inPanel(panel, 'Find for at most 6 credits');
  await panel.keyboard.press('Enter');
  await panel.getByText('Finished', { exact: true }).first().waitFor();
  await panel.getByRole('region', { name: 'Receipt' }).waitFor();
  await inPanel(panel, 'Export people…');
  await panel.keyboard.press('Enter');
  await panel.getByRole('dialog').waitFor();
  await inPanel(panel, 'Export');
  await panel.keyboard.press('Enter');
  await panel.getByText('The data of 2 people was written.').first().waitFor();
  await inPanel(panel, 'Close');
  await panel.keyboard.press('Enter');
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
  const { exports = [] } = await world.harness.readDatabase();
  expect(exports).toHaveLength(1);
  await page.close();
});

/** A panel that is opened soon after a wish on a page goes where it leads, at any moment. */
async function forgetLastWish(): Promise<void> {
  const { panelRequests = [] } = await world.harness.readDatabase();
  for (const { at } of panelRequests as PanelRequest[]) await world.wish({ type: 'forget-request', at });
}

test('the history, a person’s tags, note and details, and a cap in the settings', async () => {
  await forgetLastWish();
  const panel = await world.harness.openPanelPage();
  await panel.getByRole('tab', { name: 'History' }).waitFor();
  await inPanel(panel, 'Person');
  await inPanel(panel, 'History', 'ArrowRight');
  await inPanel(panel, 'Search history');
  await panel.keyboard.type('ada');
  const other = panel.getByText(fullName(numberedPerson(1)));
  await until('others are not listed', async () => (await other.count()) === 0);
  await inPanel(panel, /^Ada Sample/);
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Work email' }).waitFor();
  await inPanel(panel, 'Edit details');
  await panel.keyboard.press('Enter');
  await inPanel(panel, 'Company domain');
  await type(panel, 'sample.example');
  await inPanel(panel, 'Save changes');
  await panel.keyboard.press('Enter');
  await panel.getByText('sample.example').first().waitFor();
  await inPanel(panel, 'Tag');
  await panel.keyboard.press('Enter');
  await inPanel(panel, 'Tags to add');
  await type(panel, 'Fair 2026');
  await inPanel(panel, 'Save');
  await panel.keyboard.press('Enter');
  await panel.getByRole('alertdialog').waitFor({ state: 'detached' });
  await panel.getByText('Fair 2026', { exact: true }).waitFor();
  await inPanel(panel, 'Note');
  await type(panel, 'Met at the fair.');
  await panel.keyboard.press('Tab');
  await until('all of it is stored', async () => {
    const { people = [] } = await world.harness.readDatabase();
    const wanted = { domain: 'sample.example', tags: ['Fair 2026'], note: 'Met at the fair.' };
    return people.some((one) =>
      Object.entries(wanted).every(
        ([name, value]) => JSON.stringify(Reflect.get(Object(one), name)) === JSON.stringify(value),
      ),
    );
  });
  await inPanel(panel, 'Person', 'Shift+Tab');
  await inPanel(panel, 'Settings', 'ArrowLeft');
  await inPanel(panel, /^Pronto/);
  await panel.keyboard.press('Enter');
  await inPanel(panel, 'Cap per day');
  await type(panel, '250');
  await panel.keyboard.press('Enter');
  await panel.getByText(/of 250$/).waitFor();
  await inPanel(panel, 'All settings', 'Shift+Tab');
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Vendors' }).waitFor();
  expect(await panel.getByRole('tab', { name: 'Settings', selected: true }).count()).toBe(1);
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hitCounters } from '../../lib/enrichment/hit-rate.ts';
import { until } from './harness/until.ts';
import { escapeFrom } from './panel/escape-from.ts';
import { finding, lookup, person, readyRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { runRows } from './panel/run-seed.ts';

let trial: PanelTrial;
const names = ['Ada Sample', 'Bruno Beispiel', 'Chloé Exemple'];
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed({ ...readyRows(), ...runRows({ id: 'run', state: 'paused', states: { waiting: 2 } }) });
  await trial.seed({
    people: names.map((fullName, place) => person(`p${place}`, { fullName })),
    lookups: names.map((_, place) => lookup(`l${place}`, `p${place}`, 'work-email')),
    findings: names.map((_, place) => finding(`l${place}`, `p${place}`)),
    counters: [{ name: hitCounters('pronto', 'work-email').found, value: 1234 }],
  });
});
afterAll(() => trial?.close());

const view = (panel: Page, name: string) => panel.getByRole('tab', { name, selected: true });
const commands = (panel: Page) => panel.getByRole('dialog', { name: 'Commands' });

const field = (panel: Page) => panel.getByRole('searchbox', { name: 'What to do, or whom to open' });

/** Types, and waits until there is such an item. */
async function typed(panel: Page, words: string, title: string | RegExp) {
  await panel.keyboard.press('Control+k');
  await field(panel).fill('');
  await panel.keyboard.type(words);
  const item = commands(panel).getByRole('menuitem', { name: title });
  await item.waitFor();
  return item;
}

async function chooseFirst(panel: Page, words: string, title: string | RegExp): Promise<void> {
  const item = await typed(panel, words, title);
  expect(await item.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
  await panel.keyboard.press('Enter');
  await commands(panel).waitFor({ state: 'detached' });
}

async function choose(panel: Page, words: string, title: string | RegExp): Promise<void> {
  const item = await typed(panel, words, title);
  const id = (await item.getAttribute('id')) ?? 'none';
  const isMarked = async () => (await field(panel).getAttribute('aria-activedescendant')) === id;
  await until(
    'it is marked',
    async () => (await isMarked()) || void (await panel.keyboard.press('ArrowDown')),
  );
  await panel.keyboard.press('Enter');
  await commands(panel).waitFor({ state: 'detached' });
}

test('the palette opens people and pages and searches, by keyboard alone', async () => {
  const { panel, complaints } = await trial.open();
  await chooseFirst(panel, 'CHLO', 'Chloé Exemple');
  await panel.getByRole('heading', { name: 'Chloé Exemple' }).waitFor();
  await choose(panel, 'harm', 'Harmonic');
  await panel.getByRole('heading', { name: 'Harmonic', exact: true }).waitFor();
  await choose(panel, 'priv', 'Privacy');
  await until('the part is in focus', () =>
    panel.evaluate(() => document.activeElement?.textContent === 'Privacy'),
  );
  await choose(panel, 'zzz nobody', /^Search the history for/);
  await panel.getByRole('heading', { name: 'No match' }).waitFor();
  expect(await panel.getByRole('searchbox', { name: 'Search history' }).inputValue()).toBe('zzz nobody');
  await panel.getByRole('button', { name: 'Commands' }).click();
  await commands(panel)
    .getByRole('menuitem', { name: /^Resume the run of/ })
    .waitFor();
  await commands(panel).getByRole('menuitem', { name: 'Bruno Beispiel' }).waitFor();
  await panel.setViewportSize({ width: 320, height: 700 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await overflow(panel)).toBe(0);
    await panel.screenshot({ path: `.output/screenshots/palette-${colorScheme}.png` });
  }
  await escapeFrom(commands(panel));
  expect(complaints).toEqual([]);
  await panel.close();
});

test('single keys go to views, are told, and do nothing where one types or when they are off', async () => {
  const { panel, complaints } = await trial.open();
  await panel.keyboard.press('4');
  await view(panel, 'Spend').waitFor();
  await panel.keyboard.press('/');
  const search = panel.getByRole('searchbox', { name: 'Search history' });
  await until('the search has the focus', () => search.evaluate((field) => field.matches(':focus')));
  await panel.keyboard.type('1?/5');
  expect(await search.inputValue()).toBe('1?/5');
  await view(panel, 'History').waitFor();
  await panel.keyboard.press('Escape');
  await panel.getByRole('tab', { name: 'History' }).focus();
  await panel.keyboard.press('?');
  const dialog = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByText('Alt+Shift+F').waitFor();
  await dialog.getByText('Alt+Shift+O').waitFor();
  expect(await dialog.innerText()).toContain('chrome://extensions/shortcuts');
  await dialog.getByText('Single keys work where nothing is typed').click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await until('a single key does nothing', async () => {
    await panel.getByRole('tab', { name: 'History' }).press('1');
    if ((await view(panel, 'History').count()) === 1) return true;
    await panel.getByRole('tab', { name: 'History' }).click();
    return false;
  });
  const { settings } = await trial.harness.readDatabase();
  expect(settings).toMatchObject([{ key: 'settings', value: { singleKeys: false } }]);
  await panel.keyboard.press('Control+k');
  await commands(panel).waitFor();
  await escapeFrom(commands(panel));
  await view(panel, 'History').waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a backup is asked for before what was paid for is much, and put off', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByText('1,234 results are in no backup yet.').waitFor();
  await panel.screenshot({ path: '.output/screenshots/backup-reminder.png' });
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save a backup now' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^reachable-backup-.*\.json$/);
  await panel.getByText(/are in no backup/).waitFor({ state: 'detached' });
  await trial.seed({
    counters: [{ name: hitCounters('pronto', 'work-email').found, value: 1500 }],
  });
  await panel.reload();
  await panel.getByText('266 results are in no backup yet.').waitFor();
  await panel.getByRole('button', { name: 'Remind me later' }).click();
  await panel.getByText(/are in no backup/).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await panel.close();
});

test('without a connection the panel says what waits', async () => {
  const { panel } = await trial.open();
  await trial.harness.context.setOffline(true);
  const said = panel.getByText(/sent when the connection is back/);
  await said.waitFor();
  const told = () => panel.getByRole('status').allInnerTexts();
  await expect.poll(told, { timeout: 15_000 }).toContain('You are offline.');
  await panel.screenshot({ path: '.output/screenshots/offline.png' });
  await trial.harness.context.setOffline(false);
  await said.waitFor({ state: 'detached' });
  await panel.close();
});

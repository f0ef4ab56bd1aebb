import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { catalogueOf, cutOff, leftInEnglish } from './panel/left-in-english.ts';
import { escapeFrom } from './panel/escape-from.ts';
import { finding, lookup, person, readyRows, seedTime, spend } from './panel/panel-seed.ts';
import { lastingOverflow } from './panel/lasting-overflow.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { runRows } from './panel/run-seed.ts';

const pictures = '.output/screenshots';
const german = catalogueOf('de');
const say = (key: string, ...words: string[]) =>
  (german[key]?.message ?? key).replace(/\$(\d)/g, (_, place: string) => words[Number(place) - 1] ?? '');

// Every view in one panel: on a busy machine that takes as long as it takes.
vi.setConfig({ testTimeout: 180_000 });

let trial: PanelTrial;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  trial = await startTrial({ language: 'de' });
});
afterAll(() => trial?.close());

/** What a narrow panel must not show, in whatever view. */
async function isGermanThroughout(panel: Page, name: string): Promise<void> {
  await panel.setViewportSize({ width: 320, height: 900 });
  const long = await panel.evaluate(() =>
    Math.max(
      900,
      ...[...document.querySelectorAll('[role=tabpanel], main')].map((one) => one.scrollHeight + 120),
    ),
  );
  await panel.setViewportSize({ width: 320, height: Math.min(long, 6000) });
  await panel.screenshot({ path: `${pictures}/german-${name}.png`, animations: 'disabled' });
  const tooWide = await lastingOverflow(panel);
  const wrong = { english: await leftInEnglish(panel, 'de'), cutOff: await cutOff(panel), tooWide };
  expect({ name, ...wrong }).toEqual({ name, english: [], cutOff: [], tooWide: 0 });
}

const tab = (panel: Page, view: string) => panel.getByRole('tab', { name: say(`tab_${view}`) }).click();
const button = (panel: Page, key: string, ...words: string[]) =>
  panel.getByRole('button', { name: say(key, ...words) }).first();

const ada = { headline: 'Denkerin', company: 'Difference Works' };

/** Somebody in every state, with every kind of spend, an old check and a run that stopped. */
function rows() {
  const monthsAgo = seedTime - 300 * 86_400_000;
  const stopped = runRows({
    ...{ id: 'lauf', state: 'stopped', stopReason: 'vendor_failing' },
    states: { found: 3, 'not-found': 2, failed: 2, interrupted: 2, waiting: 3 },
    drops: { 'recently-asked': 1, duplicate: 1, suppressed: 1, 'no-profile': 1 },
  });
  const done = runRows({ id: 'alt', state: 'finished', states: { found: 2, failed: 1, interrupted: 1 } });
  const failure = (code: string, cost: string) => ({ code, cost, retryable: true, detail: null });
  return {
    ...readyRows(),
    runs: [...stopped.runs, ...done.runs],
    people: [
      ...[...stopped.people, ...done.people].map((one) => ({ ...one, ...ada })),
      person('ada', { ...ada, tags: ['Kunde'], note: 'Messe' }),
    ],
    lookups: [
      ...[...stopped.lookups, ...done.lookups],
      lookup('mail', 'ada', 'work-email'),
      lookup('privat', 'ada', 'personal-email', {
        state: 'interrupted',
        failure: failure('worker_stopped', 'may-be-charged'),
      }),
      lookup('tel', 'ada', 'phone', { state: 'failed', failure: failure('refused', 'not-charged') }),
    ],
    findings: [
      ...(stopped['findings'] ?? []),
      ...(done['findings'] ?? []),
      finding('mail', 'ada', { status: 'risky', rawStatus: 'catch_all', checkedAt: monthsAgo }),
    ],
    ledger: [
      ...(stopped['ledger'] ?? []),
      ...(done['ledger'] ?? []),
      spend('mail', 'ada'),
      spend('privat', 'ada', { amount: null, basis: 'unknown', uncertain: true }),
    ],
    drops: [...(stopped['drops'] ?? [])],
    vendorDays: [],
    consents: [
      {
        ...{ id: 'consent', subject: 'personal-email', action: 'withdrawn', at: seedTime },
        ...{ textVersion: '2026-11-1', textHash: 'ab'.repeat(32), locale: 'fr' },
      },
    ],
  };
}

test('the panel says which language it speaks, and the first run is in it', async () => {
  const { panel, complaints } = await trial.open();
  expect(await panel.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'de',
    'ltr',
  ]);
  await isGermanThroughout(panel, 'first-run');
  await button(panel, 'get_started').click();
  await panel.getByLabel(say('api_key')).fill(prontoKeys.good);
  await isGermanThroughout(panel, 'key');
  await button(panel, 'save_key').click();
  await panel.getByRole('tab', { name: say('tab_person'), selected: true }).waitFor();
  await isGermanThroughout(panel, 'no-page');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('the button in the page is in German, and keeps its size through all states', async () => {
  const page = await trial.harness.open('/in/ada-sample/');
  const before = await waitForOurButton(page, say('button_idle'));
  await pressOurButton(page, say('button_idle'));
  const after = await waitForOurButton(page, say('button_found'));
  expect([after.box.width, after.box.height]).toEqual([before.box.width, before.box.height]);
  expect(after.box.width).toBeLessThan(200);
  await page.screenshot({ path: `${pictures}/german-page.png` });
  const panel = await trial.harness.sidePanel();
  await panel.getByText('ada.sample@works.example').waitFor();
  expect(await leftInEnglish(panel, 'de')).toEqual([]);
  await page.close();
});

test('what acceptance was given to is shown as it was, in its own language', async () => {
  const { panel } = await trial.open();
  await button(panel, 'consent_status_off').click();
  await button(panel, 'consent_accept').click();
  await button(panel, 'consent_status_on').click();
  const dialog = panel.getByRole('alertdialog');
  await dialog.getByText(say('consent_withdraw')).waitFor();
  expect(await dialog.getByRole('paragraph').first().getAttribute('lang')).toBe('de');
  await isGermanThroughout(panel, 'consent');
  const { consents = [] } = await trial.harness.readDatabase();
  expect(consents).toContainEqual(expect.objectContaining({ action: 'given', locale: 'de' }));
  await panel.close();
});

test('no view has English left, and nothing is cut off at 320 px', async () => {
  await trial.seed(rows());
  const { panel, complaints } = await trial.open();
  await tab(panel, 'runs');
  await panel.getByText(say('run_stopped'), { exact: true }).first().waitFor();
  await isGermanThroughout(panel, 'runs');
  for (const state of ['run_stopped', 'run_finished']) {
    await panel
      .getByRole('button', { name: say(state) })
      .first()
      .click();
    await panel.getByRole('heading', { name: say('people'), exact: true }).waitFor();
    await isGermanThroughout(panel, state);
    await button(panel, 'all_runs').click();
  }
  await tab(panel, 'history');
  await panel.getByText('Ada Sample').first().waitFor();
  await isGermanThroughout(panel, 'history');
  await button(panel, 'filter').click();
  const filter = panel.getByRole('dialog', { name: say('filter') });
  await filter.waitFor();
  await isGermanThroughout(panel, 'filter');
  await escapeFrom(filter);
  await panel.getByRole('checkbox', { name: say('select_all_matching') }).press('Space');
  await panel
    .getByText(/^Ausgewählt: /)
    .first()
    .waitFor();
  await isGermanThroughout(panel, 'chosen');
  await button(panel, 'export_action').click();
  const dialog = panel.getByRole('dialog', { name: say('export_title') });
  await dialog.waitFor();
  await isGermanThroughout(panel, 'export');
  await escapeFrom(dialog);
  await panel.getByRole('button', { name: 'Ada Sample' }).first().click();
  await panel.getByRole('button', { name: say('timeline') }).waitFor();
  await isGermanThroughout(panel, 'person');
  await tab(panel, 'spend');
  await panel.getByText(say('ledger')).waitFor();
  await isGermanThroughout(panel, 'spend');
  await tab(panel, 'settings');
  await panel.getByText(say('data_title'), { exact: true }).waitFor();
  const folds = panel.locator('button[aria-expanded=false]:not([aria-haspopup])');
  for (let left = await folds.count(); left > 0; left -= 1) await folds.first().click();
  await isGermanThroughout(panel, 'settings');
  for (const page of ['Pronto', 'Sixtyfour', say('settings_order')]) {
    await panel.getByRole('button', { name: page }).first().click();
    await button(panel, 'all_settings').waitFor();
    await isGermanThroughout(panel, `settings-${page}`);
    await button(panel, 'all_settings').click();
  }
  expect(complaints).toEqual([]);
  await panel.close();
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseDump } from './harness/database-dump.ts';
import { until } from './harness/until.ts';
import { finding, lookup, person, readyRows, spend } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { runRows } from './panel/run-seed.ts';

let trial: PanelTrial;
const ids = Array.from({ length: 30 }, (_, index) => `p${index}`);
beforeAll(async () => {
  trial = await startTrial();
  const rows = runRows({ id: 'run', state: 'finished', states: { found: 3, 'not-found': 1 } });
  await trial.seed({ ...readyRows(), ...rows });
  await trial.seed({
    people: ids.map((id) => person(id, { fullName: `=${id} "quoted" \u202e é` })),
    findings: ids.map((id) => finding(`l-${id}`, id)),
    lookups: ids.map((id) => lookup(`l-${id}`, id, 'work-email')),
    ledger: ids.map((id) => spend(`l-${id}`, id)),
  });
});
afterAll(() => trial?.close());

async function openData() {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('region', { name: 'Data' }).waitFor();
  return { panel, complaints };
}

async function download(panel: Page, button: string): Promise<string> {
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: button }).click();
  return (await downloading).path();
}

async function open(panel: Page, button: string, path: string): Promise<void> {
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: button }).click();
  await (await choosing).setFiles(path);
}

/** All but what belongs to this installation. Sets of bits are told as texts. */
async function stored(): Promise<DatabaseDump> {
  const { keyHints: _, balances: __, pauses: ___, ...rest } = await trial.harness.readDatabase();
  return JSON.parse(JSON.stringify(rest)) as DatabaseDump;
}

async function wipe(): Promise<void> {
  const page = await trial.harness.open(`chrome-extension://${trial.harness.extensionId}/manifest.json`);
  await page.evaluate(async () => {
    const opening = indexedDB.open('reachable');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const tables = [...opening.result.objectStoreNames];
    const transaction = opening.result.transaction(tables, 'readwrite');
    for (const table of tables.filter((name) => name !== 'settings')) transaction.objectStore(table).clear();
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
  });
  await page.close();
}

test('a backup, a wiped database and the backup restored: everything is as it was', async () => {
  const { panel, complaints } = await openData();
  const path = await download(panel, 'Save a backup');
  await panel.getByText(/^Last backup: /).waitFor();
  const before = await stored();
  expect(JSON.parse(await readFile(path, 'utf8'))[0]).toMatchObject({ format: 'reachable-backup' });
  await wipe();
  expect((await stored())['people']).toEqual([]);
  await open(panel, 'Restore…', path);
  const dialog = panel.getByRole('alertdialog', { name: 'Restore this backup?' });
  await dialog.getByRole('button', { name: 'Replace and restore' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await stored()).toEqual(before);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a damaged backup is refused with a sentence, and nothing is changed', async () => {
  const { panel } = await openData();
  const path = await download(panel, 'Save a backup');
  const before = await stored();
  const whole = await readFile(path, 'utf8');
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Restore…' }).click();
  const buffer = Buffer.from(whole.slice(0, -200));
  await (await choosing).setFiles({ name: 'backup.json', mimeType: 'application/json', buffer });
  const dialog = panel.getByRole('alertdialog', { name: 'Restore this backup?' });
  await dialog.getByRole('button', { name: 'Replace and restore' }).click();
  await dialog.getByText('The backup is not whole, or was changed.').waitFor();
  expect(await stored()).toEqual(before);
  const databases = await panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).not.toContain('reachable-restore');
  await panel.close();
});

test('settings go out as a file and come back, within a narrow panel', async () => {
  const { panel } = await openData();
  await panel.setViewportSize({ width: 320, height: 800 });
  const path = await download(panel, 'Save settings');
  const file = JSON.parse(await readFile(path, 'utf8'));
  expect(file).toMatchObject({ format: 'reachable-settings', keys: [] });
  file.settings.pageControls = false;
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Open settings…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await (await choosing).setFiles({ name: 's.json', mimeType: 'application/json', buffer });
  await until('the settings are taken', async () => {
    const { settings = [] } = await trial.harness.readDatabase();
    return (settings[0] as { value: { pageControls: boolean } }).value.pageControls === false;
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await overflow(panel)).toBe(0);
    await panel.getByRole('region', { name: 'Data' }).scrollIntoViewIfNeeded();
    await panel.screenshot({ path: `.output/screenshots/data-${colorScheme}.png` });
  }
  await panel.close();
});

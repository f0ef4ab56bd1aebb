import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { launch, type Harness } from './harness/launch.ts';
import { finishFirstRun } from './harness/panel-steps.ts';
import { forgetProfile, newProfile } from './harness/profile.ts';
import { until } from './harness/until.ts';
import { factsOf } from './harness/world.ts';
import { selectPeople } from './panel/run-steps.ts';

let sandbox: Sandbox;
let profile: string;
let harness: Harness;

beforeEach(async () => {
  sandbox = await startSandbox();
  profile = await newProfile();
  harness = await launch(sandbox, { profile });
});
afterEach(async () => {
  await harness.close();
  await sandbox.close();
  await forgetProfile(profile);
});

const paid = () => sandbox.received.filter(({ method }) => method === 'POST').length;

async function openPassphrase(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Passphrase over the keys' }).click();
}

async function setPassphrase(panel: Page, passphrase: string): Promise<void> {
  await openPassphrase(panel);
  await panel.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await panel.getByLabel('New passphrase again').fill(passphrase);
  await panel.getByRole('button', { name: 'Set passphrase' }).click();
  await panel.getByRole('button', { name: 'Lock now' }).waitFor();
}

const ask = (panel: Page, n: number) =>
  panel.evaluate((message) => chrome.runtime.sendMessage(message), {
    ...{ type: 'ask', personId: null, person: factsOf(numberedPerson(n)), edited: [] },
    ...{ kinds: ['work-email'], again: false, shownPrice: { pronto: 3 } },
  });

test('the death of the worker locks nothing, a restart of the browser does, and what waits then goes on', async () => {
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  await setPassphrase(panel, 'correct horse');
  await harness.killWorker();
  await ask(panel, 1);
  await until('the first is asked', () => paid() === 1);
  await until('it is settled', async () =>
    (await harness.readDatabase())['lookups']?.some((row) => JSON.stringify(row).includes('"found"')),
  );
  await harness.close();

  harness = await launch(sandbox, { profile });
  const again = await harness.openPanelPage();
  await again.getByText('Your keys are locked').waitFor();
  await ask(again, 2);
  await selectPeople(again, [3, 4].map(numberedPerson).map(factsOf));
  await again.getByRole('tab', { name: 'Runs' }).click();
  await again.getByRole('button', { name: 'Review selection' }).click();
  await again.getByRole('button', { name: 'Find for at most 6 credits' }).click();
  await again.getByText('Stopped', { exact: true }).first().waitFor();
  await again.getByText('Your keys are locked.', { exact: true }).waitFor();
  await again.getByText('the run goes on by itself then, unless you pause it').waitFor();
  await again.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  expect(await again.getByText('Resume').count()).toBe(0);
  expect(paid()).toBe(1);
  await again.getByLabel('Passphrase').fill('wrong horse');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await again.getByText('This is not the passphrase.').waitFor();
  await again.getByLabel('Passphrase').fill('correct horse');
  await again.getByRole('button', { name: 'Unlock' }).click();
  await again.getByText('Finished', { exact: true }).first().waitFor();
  await until('all three are asked', () => paid() === 4);
});

test('neither a page nor the disk holds the unlocked key, and the passphrase is removed by who knows it', async () => {
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  await setPassphrase(panel, 'correct horse');
  const vault = JSON.stringify(await harness.readDatabase('reachable-vault'));
  const session: unknown = await panel.evaluate(() => chrome.storage.session.get(null));
  expect(JSON.stringify(session)).toContain('unlocked-key');
  expect(vault).toContain('"wrapping":[]');
  expect(await panel.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  expect(await readSessionFromContentScript(await harness.open('/feed/'))).toMatch(/not allowed/);
  await panel.getByRole('button', { name: 'Remove passphrase' }).click();
  const dialog = panel.getByRole('alertdialog');
  await dialog.getByLabel('Current passphrase').fill('guessed it');
  await dialog.getByRole('button', { name: 'Remove passphrase' }).click();
  await dialog.getByText('This is not the passphrase.').waitFor();
  await dialog.getByLabel('Current passphrase').fill('correct horse');
  await dialog.getByRole('button', { name: 'Remove passphrase' }).click();
  await panel.getByRole('button', { name: 'Set passphrase' }).waitFor();
  expect(await panel.evaluate(() => chrome.storage.session.get(null))).toEqual({});
  await ask(panel, 5);
  await until('the key still works', () => paid() === 1);
});

test('a lost passphrase is given up with the keys', async () => {
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  await setPassphrase(panel, 'correct horse');
  await panel.getByRole('button', { name: 'Lock now' }).click();
  await panel.getByText('Your keys are locked', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Delete keys and passphrase' }).click();
  await panel.getByRole('alertdialog').getByRole('button', { name: 'Delete keys and passphrase' }).click();
  await panel.getByRole('button', { name: 'Set passphrase' }).waitFor();
  expect(JSON.stringify(await harness.readDatabase('reachable-vault'))).toContain('"secrets":[]');
});

test('a file with the keys does not stay when the panel was closed before it was saved', async () => {
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  const wish = (message: object) => panel.evaluate((one) => chrome.runtime.sendMessage(one), message);
  expect(await wish({ type: 'write-settings', file: 'f', keys: true })).toEqual({ ok: true });
  const files = () =>
    panel.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
  await harness.killWorker();
  await wish({ type: 'wake' });
  expect(await files()).toEqual(['settings-f.json']);
  await ageFiles(join(profile, 'Default/File System'));
  await harness.killWorker();
  await wish({ type: 'wake' });
  await until('it is gone', async () => (await files()).length === 0);
});

/** As if they had been written two hours ago; what Chromium notes of them beside, it may be writing anew just now. */
async function ageFiles(folder: string): Promise<void> {
  const then = new Date(Date.now() - 2 * 3_600_000);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile() && /^\d+$/.test(entry.name))
      await utimes(join(entry.parentPath, entry.name), then, then);
}

/** What our content script's own world gets when it asks for the unlocked key: a compromised page could do as much. */
async function readSessionFromContentScript(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string; type: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = (context.auxData ?? {}) as { type?: string };
    worlds.push({ id: context.id, origin: context.origin, type: type ?? '' });
  });
  await session.send('Runtime.enable');
  const world = await until('our script has its world', () =>
    worlds.find(({ origin, type }) => type === 'isolated' && origin.startsWith('chrome-extension://')),
  );
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    awaitPromise: true,
    expression: `chrome.storage?.session?.get(null).then((all) => JSON.stringify(all), (error) => error.message)
      ?? Promise.resolve('not allowed at all')`,
  });
  await session.detach();
  return String(result.value);
}

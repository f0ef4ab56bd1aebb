import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberedPerson, personOf } from '../sandbox/people.ts';
import { isRestoreLeft, leaveRestore } from './harness/left-restore.ts';
import { until } from './harness/until.ts';
import { factsOf, openWorld, type World } from './harness/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function wipe(panel: Page): Promise<void> {
  const dialog = panel.getByRole('alertdialog');
  const confirm = dialog.getByRole('button', { name: 'Delete now' });
  await dialog.waitFor();
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('Type “delete everything” to go on').fill('delete everything');
  await confirm.click();
  await panel.getByRole('button', { name: 'Get started' }).waitFor();
}

/** What the browser keeps for the extension, beside empty tables. */
function kept(panel: Page) {
  return panel.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const [local, session, caches_, alarms] = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.session.get(null),
      caches.keys(),
      chrome.alarms.getAll(),
    ]);
    return { files, local, session, caches: caches_, alarms: alarms.map(({ name }) => name) };
  });
}

test('deleting everything leaves nothing, also of what is on its way, and the first run begins again', async () => {
  const { panel, harness, sandbox, wish } = world;
  await world.ask(numberedPerson(1));
  await world.settled(numberedPerson(1));
  await wish({ type: 'suppress', values: ['elsewhere.example'] });
  await wish({ type: 'select-people', people: [factsOf(numberedPerson(2))], selected: true });
  await wish({ type: 'set-passphrase', current: '', next: 'correct horse' });
  await panel.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('export.csv', { create: true });
  });
  await leaveRestore(panel);
  sandbox.pronto.knobs.scenarios.set(personOf('silence').slug, 'silence');
  await world.ask(personOf('silence'));
  await until('the vendor holds a call', () => sandbox.pronto.held() === 1);
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await panel.getByRole('button', { name: 'Delete everything…' }).click();
  await wipe(panel);
  sandbox.pronto.releaseHeld();
  // The first run is shown as soon as the database is gone; the worker may still be at the rest.
  const nothing = { files: [], local: {}, session: {}, caches: [], alarms: [] };
  await expect.poll(() => kept(panel)).toEqual(nothing);
  const { settings = [], ...rest } = await harness.readDatabase();
  const full = Object.entries(rest).filter(([, rows]) => rows.length > 0);
  expect({ settings, full }).toEqual({ settings: [], full: [] });
  const vault = await harness.readDatabase('reachable-vault');
  expect(Object.values(vault).flat()).toEqual([]);
  expect(await isRestoreLeft(panel)).toBe(false);
});

test('a database that cannot be opened is saved as far as it can be read, and begun afresh', async () => {
  const { panel, harness } = world;
  await world.ask(numberedPerson(3));
  await world.settled(numberedPerson(3));
  const address = panel.url();
  // An open panel reloads by itself when its database goes, at the same time as we would.
  await panel.goto('about:blank');
  await breakDatabase(await harness.open(`chrome-extension://${harness.extensionId}/manifest.json`));
  await panel.goto(address);
  await panel.getByText('The local database cannot be opened').waitFor();
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save what can be read' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^reachable-rescue-.*\.json$/);
  await panel.getByText('1 row saved').waitFor();
  await panel.getByRole('button', { name: 'Start afresh…' }).click();
  await wipe(panel);
  expect((await harness.readDatabase())['people']).toEqual([]);
});

/** Puts a database in the place of ours whose tables cannot be brought into our shape. */
function breakDatabase(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not done')));
      });
    // Both at once, so that nobody makes ours again in between.
    indexedDB.deleteDatabase('reachable');
    const making = indexedDB.open('reachable', 10);
    making.addEventListener('upgradeneeded', () => {
      const people = making.result.createObjectStore('people', { keyPath: 'another' });
      people.add({ another: 1, fullName: 'Ada Sample' });
    });
    (await done(making)).close();
  });
}

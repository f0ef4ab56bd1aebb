import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { readyRows } from './panel/panel-seed.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { run } from './panel/run-seed.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed({ ...readyRows(), runs: [run({ id: 'a', state: 'finished', states: { found: 3 } })] });
});
afterAll(() => trial?.close());

/** Makes IndexedDB fail in this page as on a full disk, until `fails` is false. */
function failing(): void {
  const fault = { fails: true };
  const fail = (prototype: object, name: string) => {
    const real: unknown = Reflect.get(prototype, name);
    if (typeof real !== 'function') throw new Error(`IndexedDB has no ${name}`);
    Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
      if (fault.fails) throw new DOMException('the disk is full', 'UnknownError');
      return real.apply(this, given) as unknown;
    });
  };
  fail(IDBTransaction.prototype, 'objectStore');
  fail(IDBFactory.prototype, 'open');
  Object.assign(globalThis, { fault });
}

const room = (panel: Page) =>
  panel.evaluate(() => void Object.assign(Reflect.get(globalThis, 'fault'), { fails: false }));

test('a part that could not be read comes back by itself once the disk has room', async () => {
  const { panel } = await trial.open();
  await panel.evaluate(failing);
  await panel.getByRole('tab', { name: 'Runs' }).click();
  await panel.getByRole('tabpanel').getByText('The local database cannot be read.').waitFor();
  await room(panel);
  await panel.getByRole('list', { name: 'Runs' }).waitFor();
  // Each part looks again in its own time.
  const broken = panel.getByText('The local database cannot be read.');
  await until('no part says so any more', async () => (await broken.count()) === 0);
  // The panel was not loaded anew: what was in it is still there.
  expect(await panel.evaluate(() => 'fault' in globalThis)).toBe(true);
  await panel.close();
});

test('a panel whose database could not be opened opens by itself once the disk has room', async () => {
  const panel = await trial.harness.context.newPage();
  await panel.addInitScript(failing);
  await panel.goto(`chrome-extension://${trial.harness.extensionId}/sidepanel.html`);
  await panel.getByText('The local database cannot be opened').waitFor();
  await room(panel);
  await panel.getByRole('tab', { name: 'Runs' }).waitFor();
  expect(await panel.getByText('The local database cannot be opened').count()).toBe(0);
  await panel.close();
});

test('whether a run’s end is told follows the browser, wherever that is changed', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const tick = panel.getByRole('checkbox', { name: /^Tell me when a run has ended/ });
  await tick.waitFor();
  // The browser answers in turn: the panel's own question was answered before.
  await panel.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));
  expect(await tick.isChecked()).toBe(false);
  const change = (isGiven: boolean) =>
    panel.evaluate((given) => {
      const contains = (_: unknown, answered?: (isGiven: boolean) => void) =>
        answered ? answered(given) : Promise.resolve(given);
      Object.assign(chrome.permissions, { contains });
      const event = given ? chrome.permissions.onAdded : chrome.permissions.onRemoved;
      const { dispatch } = event as unknown as { dispatch: (change: object) => void };
      dispatch.call(event, { permissions: ['notifications'], origins: [] });
    }, isGiven);
  await change(true);
  await panel.getByRole('checkbox', { name: /^Tell me/, checked: true }).waitFor();
  await change(false);
  await panel.getByRole('checkbox', { name: /^Tell me/, checked: false }).waitFor();
  expect(await tick.count()).toBe(1);
  await panel.close();
});

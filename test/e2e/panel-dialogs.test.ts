import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { finding, lookup, person, readyRows } from './panel/panel-seed.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { refuseWishes } from './panel/refuse-wishes.ts';
import { runRows } from './panel/run-seed.ts';
import { openRun } from './panel/run-steps.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  const people = [person('ada')];
  await trial.seed({
    ...{ ...readyRows(), ...runRows({ id: 'paused', state: 'paused', states: { found: 2, waiting: 2 } }) },
    keyLock: [{ id: 'lock', state: 'locked' }],
  });
  await trial.seed({
    people,
    lookups: people.map(({ id }) => lookup(id, id, 'work-email')),
    findings: people.map(({ id }) => finding(id, id)),
  });
});
afterAll(() => trial?.close());

const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();
const tab = (panel: Page, name: string) => panel.getByRole('tab', { name, exact: true }).click();
const noRoom = 'There is no room to store an answer.';

/** What leads to a dialog, what opens it, and what says yes in it, with what must be typed before. */
interface Asking {
  lead: (panel: Page) => Promise<void>;
  opens: string;
  yes: string;
  typed?: string;
}

const privacy = async (panel: Page, part: string) => {
  await tab(panel, 'Settings');
  await press(panel, part);
};

const askings: Record<string, Asking> = {
  consent: { lead: async () => {}, opens: 'Personal email off', yes: 'I accept' },
  erasing: {
    async lead(panel) {
      await tab(panel, 'History');
      await panel.getByRole('button', { name: /^Ada Sample/ }).click();
      await press(panel, 'Privacy');
    },
    ...{ opens: 'Erase…', yes: 'Erase for good' },
  },
  'forgetting the keys': {
    lead: (panel) => privacy(panel, 'Passphrase over the keys'),
    ...{ opens: 'Delete keys and passphrase', yes: 'Delete keys and passphrase' },
  },
  'deleting everything': {
    lead: (panel) => privacy(panel, 'Delete everything'),
    ...{ opens: 'Delete everything…', yes: 'Delete now', typed: 'delete everything' },
  },
};

test.each(Object.entries(askings))(
  '%s asks anew each time, without what failed before',
  async (_, asking) => {
    const { panel } = await trial.open();
    await asking.lead(panel);
    const letGo = await refuseWishes(panel);
    const dialog = panel.getByRole('alertdialog');
    await press(panel, asking.opens);
    if (asking.typed) await dialog.getByRole('textbox').fill(asking.typed);
    await dialog.getByRole('button', { name: asking.yes }).click();
    await dialog.getByText(noRoom).waitFor();
    await panel.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const opener = panel.getByRole('button', { name: asking.opens, exact: true });
    await until('what opened it has the focus', () =>
      opener.evaluate((one) => one === document.activeElement),
    );
    await opener.press('Enter');
    await dialog.getByRole('button', { name: asking.yes }).waitFor();
    expect(await dialog.getByText(noRoom).count()).toBe(0);
    expect((await dialog.getByRole('textbox').all()).length).toBe(asking.typed ? 1 : 0);
    for (const field of await dialog.getByRole('textbox').all()) expect(await field.inputValue()).toBe('');
    await letGo();
    await panel.close();
  },
);

const headingHasFocus = (panel: Page, words: RegExp) =>
  panel.locator('h2:focus').filter({ hasText: words }).waitFor();

test('when a button goes with what it did, the keyboard is at the heading of its part', async () => {
  const { panel } = await openRun(trial, 0);
  await panel.getByRole('button', { name: 'Cancel the run' }).press('Enter');
  const dialog = panel.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Cancel the run' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await headingHasFocus(panel, /^Run of/);
  await tab(panel, 'Settings');
  await panel.getByRole('button', { name: /^Pronto/ }).press('Enter');
  await panel.getByRole('button', { name: 'Remove key' }).press('Enter');
  await dialog.getByRole('button', { name: 'Remove key' }).press('Enter');
  await panel.getByRole('button', { name: 'Remove key' }).waitFor({ state: 'detached' });
  await headingHasFocus(panel, /key/i);
  expect(await panel.locator(':focus').count()).toBe(1);
  await panel.close();
});

test('in a view without a heading, the keyboard is at the view', async () => {
  const { panel } = await trial.open();
  await tab(panel, 'History');
  await panel.getByRole('checkbox', { name: 'Select Ada Sample', exact: true }).press(' ');
  await panel.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await panel.getByRole('button', { name: 'Undo' }).press('Enter');
  await panel.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  const view = panel.getByRole('tabpanel', { name: 'History' });
  await until('it has the focus', () => view.evaluate((one) => one === document.activeElement));
  expect(await panel.locator(':focus').count()).toBe(1);
  await panel.close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { escapeFrom } from './panel/escape-from.ts';
import { readyRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(readyRows());
});
afterAll(() => trial?.close());

test('who is in the CRM is left out of a run, listed, put back; and the list is removed', async () => {
  const { panel, complaints } = await trial.open();
  await panel.setViewportSize({ width: 320, height: 800 });
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const choosing = panel.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Import a list…' }).click();
  const buffer = Buffer.from('First Name,Last Name,Company Name\r\nAda,Sample,Example Works\r\nCleo,,\r\n');
  await (await choosing).setFiles({ name: 'crm.csv', mimeType: 'text/csv', buffer });
  await panel.getByRole('button', { name: 'Remove crm.csv' }).waitFor();
  await panel.getByText('1 line names nobody who can be recognised').waitFor();
  expect(await overflow(panel)).toBe(0);
  await panel.screenshot({ path: '.output/screenshots/contacts.png' });
  await asksBeforeItCosts(panel);
  await trial.seed({
    selection: ['Ada', 'Bo'].map((firstName, at) => ({
      key: `name:${firstName.toLowerCase()}|sample|example works`,
      facts: {
        ...{ address: null, memberId: null, leadId: null, fullName: `${firstName} Sample`, firstName },
        ...{ lastName: 'Sample', headline: null, company: 'Example Works', domain: null },
      },
      at,
      obstacle: null,
    })),
  });
  // However long it takes until the panel is open again, it was a moment ago.
  const at = Date.now() + 60_000;
  await trial.seed({ panelRequests: [{ id: 'newest', wish: { type: 'review' }, at }] });
  await panel.reload();
  await panel.getByText('1 person will be asked').waitFor();
  await panel.getByRole('button', { name: /In your CRM already/ }).click();
  await panel.getByRole('button', { name: /Put .*Ada Sample/ }).click();
  await panel.getByRole('button', { name: /In your CRM already/ }).waitFor({ state: 'detached' });
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Remove crm.csv' }).click();
  await panel.getByRole('button', { name: 'Remove crm.csv' }).waitFor({ state: 'detached' });
  const { knownContacts, contactLists } = await trial.harness.readDatabase();
  expect({ knownContacts, contactLists }).toEqual({ knownContacts: [], contactLists: [] });
  expect(complaints).toEqual([]);
  await panel.close();
});

/** Typed by hand, who is in the list: nothing is sent before a yes to the price, and Escape sends nothing. */
async function asksBeforeItCosts(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Person' }).click();
  await panel.getByLabel('First name').fill('Ada');
  await panel.getByLabel('Last name').fill('Sample');
  await panel.getByLabel('Company', { exact: true }).fill('Example Works');
  const find = panel.getByRole('button', { name: 'Find for at most 3 credits' });
  await find.click();
  const dialog = panel.getByRole('alertdialog', { name: 'Ask although you have this person?' });
  expect(await dialog.innerText()).toMatch(/in your CRM list crm\.csv[^]*up to 3 credits/);
  await escapeFrom(dialog);
  expect(trial.sandbox.received.filter(({ method }) => method === 'POST')).toEqual([]);
}

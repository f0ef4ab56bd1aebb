import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { chooseFromMenu as chooseFromMenuIn, pressFindEmail } from './harness/browser-acts.ts';
import type { Harness } from './harness/launch.ts';
import { waitForFinding } from './harness/panel-steps.ts';
import { findByButton, launchSignedIn } from './harness/signed-in.ts';
import { until } from './harness/until.ts';

let sandbox: Sandbox;
let harness: Harness;

beforeAll(async () => {
  sandbox = await startSandbox();
  harness = await launchSignedIn(sandbox);
});
afterAll(async () => {
  await harness.close();
  await sandbox.close();
});

const asked = (slug: string) =>
  sandbox.received.filter(({ method, body }) => method === 'POST' && body.includes(`/in/${slug}`)).length;

const chooseFromMenu = (linkUrl: string) => chooseFromMenuIn(harness, linkUrl);

/** Presses the shortcut, and waits until a panel has followed it: then no other page is asked about for it. */
async function press(): Promise<void> {
  await pressFindEmail(harness);
  await until('the wish is forgotten', async () => {
    const { panelRequests = [] } = await harness.readDatabase();
    return panelRequests.length === 0;
  });
}

test('the shortcut asks for the person of the page, once, and the menu opens whom a link leads to', async () => {
  const page = await harness.open('/in/ada-sample/');
  await findByButton(page);
  const panel = await harness.sidePanel();
  expect((await waitForFinding(panel)).address).toBe('ada.sample@works.example');
  await press();
  expect(asked('ada-sample')).toBe(1);

  await page.goto('https://www.linkedin.com/in/bruno-beispiel/');
  await panel.getByRole('heading', { name: 'Bruno Beispiel' }).waitFor();
  expect(asked('bruno-beispiel')).toBe(0);
  await press();
  expect((await waitForFinding(panel)).address).toBe('bruno.beispiel@muster.example');
  expect(asked('bruno-beispiel')).toBe(1);

  await chooseFromMenu('https://de.linkedin.com/in/Ada-Sample?miniProfile=x');
  await panel.getByRole('heading', { name: 'Ada Sample' }).waitFor();
  await chooseFromMenu('https://www.linkedin.com/in/chloe-exemple/');
  await panel.getByRole('textbox', { name: 'First name' }).waitFor();
  expect(await panel.getByRole('textbox', { name: /LinkedIn/ }).inputValue()).toContain('/in/chloe-exemple');
  await chooseFromMenu('https://www.linkedin.com/company/example-works/');
  await press();
  await panel.getByRole('heading', { name: 'Bruno Beispiel' }).waitFor();
  expect(asked('ada-sample') + asked('bruno-beispiel') + asked('chloe-exemple')).toBe(2);
});

test('a shortcut on a page without anybody to ask for is not kept for the next page', async () => {
  const page = await harness.open('/search/results/people/');
  const panel = await harness.sidePanel();
  await press();
  await panel.getByRole('heading', { name: 'People on this page' }).waitFor();
  await page.goto('https://www.linkedin.com/in/chloe-exemple/');
  await panel.getByRole('heading', { name: 'Chloé Exemple' }).waitFor();
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).waitFor();
  const { people = [] } = await harness.readDatabase();
  expect(people.map((one) => (one as { address: string }).address).join()).not.toContain('chloe-exemple');
  expect(asked('chloe-exemple')).toBe(0);
});

test('a shortcut asks once: a panel that is opened anew asks for nobody else', async () => {
  const page = await harness.open('/in/ada-sample/');
  const panel = await harness.sidePanel();
  await panel.getByRole('heading', { name: 'Ada Sample' }).waitFor();
  await press();
  await page.goto('https://www.linkedin.com/in/chloe-exemple/');
  await panel.reload();
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).waitFor();
  expect(asked('chloe-exemple')).toBe(0);
});

test('a shortcut asks for the person of the page, not for one who was typed where there is none', async () => {
  const page = await harness.open('/feed/');
  const panel = await harness.sidePanel();
  const typed = { 'First name': 'Zora', 'Last name': 'Typed', Company: 'Example Works' };
  await panel.getByRole('heading', { name: 'No profile on this page' }).waitFor();
  for (const [name, value] of Object.entries(typed))
    await panel.getByRole('textbox', { name, exact: true }).fill(value);
  await press();
  await until('it was heard', async () =>
    (await panel.getByRole('status').allInnerTexts()).includes('No profile on this page'),
  );
  await page.goto('https://www.linkedin.com/in/chloe-exemple/');
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).waitFor();
  expect([asked('Typed'), asked('chloe-exemple')]).toEqual([0, 0]);
});

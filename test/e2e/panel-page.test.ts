import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { finishFirstRun } from './harness/panel-steps.ts';
import { until } from './harness/until.ts';
import { holdTables } from './panel/hold-tables.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
let page: Page;
let panel: Page;

/** The real side panel, opened by a trusted click on a profile's button. */
beforeAll(async () => {
  trial = await startTrial();
  const { panel: first } = await trial.open();
  await finishFirstRun(first, prontoKeys.good);
  await first.close();
  page = await trial.harness.open('/in/ada-sample/');
  await waitForOurButton(page);
  await pressOurButton(page);
  panel = await trial.harness.sidePanel();
});
afterAll(() => trial?.close());

const title = (name: string) => panel.getByRole('heading', { name, exact: true });
const paidRequests = () => trial.sandbox.received.filter(({ method }) => method === 'POST').length;

test('shows the person of the page with the answer as it comes', async () => {
  await title('Ada Sample').waitFor();
  await panel.getByText('ada.sample@works.example').waitFor();
  await panel.getByRole('button', { name: 'Copy ada.sample@works.example' }).waitFor();
  expect(paidRequests()).toBe(1);
});

test('what is typed stays when a part of the page that loads later tells more of who it is', async () => {
  await page.goto('https://www.linkedin.com/in/bruno-beispiel/');
  await title('Bruno Beispiel').waitFor();
  await panel.getByRole('button', { name: 'Edit details' }).click();
  await panel.getByLabel('Company domain').fill('typed.example');
  await page.evaluate(() => {
    const link = document.createElement('a');
    const id = 'ACoAAbrunobeispielxQzLmRtVbNkPwHdSgJfk';
    link.href = `/in/bruno-beispiel/details/skills/?profileUrn=urn%3Ali%3Afsd_profile%3A${id}`;
    document.querySelector('main')?.append(link);
    for (const part of document.querySelectorAll('main *'))
      if (part.textContent.trim() === 'Head of Sales at Muster Industries') part.textContent = 'Head of Much';
  });
  await panel.getByText('Head of Much').first().waitFor();
  expect(await panel.getByLabel('Company domain').inputValue()).toBe('typed.example');
  await page.goto('https://www.linkedin.com/in/ada-sample/');
  await title('Ada Sample').waitFor();
  await page.goto('https://www.linkedin.com/in/bruno-beispiel/');
  await title('Bruno Beispiel').waitFor();
  expect(await panel.getByLabel('Company domain').inputValue()).toBe('typed.example');
});

test('what is typed and closed is taken back, for nothing out of sight is asked with', async () => {
  await panel.getByRole('button', { name: 'Close details' }).click();
  await panel.getByRole('button', { name: 'Edit details' }).click();
  expect(await panel.getByLabel('Company domain').inputValue()).toBe('');
  await panel.getByRole('button', { name: 'Close details' }).click();
});

test('follows the tab to another person, whose details can be corrected before asking', async () => {
  await page.goto('https://www.linkedin.com/in/ada-sample/');
  await panel.getByText('ada.sample@works.example').waitFor();
  await page.goto('https://www.linkedin.com/in/bruno-beispiel/');
  await title('Bruno Beispiel').waitFor();
  expect(await panel.getByText('ada.sample@works.example').count()).toBe(0);
  await panel.getByRole('button', { name: 'Edit details' }).click();
  expect(await panel.getByLabel('First name').inputValue()).toBe('Bruno');
  await panel.getByLabel('Company domain').fill('https://www.muster.example/');
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).press('Enter');
  await panel.getByRole('region', { name: 'Work email' }).getByText('Found').waitFor();
  await until('the answers have the keyboard', async () =>
    (await panel.locator(':focus').allInnerTexts()).some((words) => words.startsWith('Work email')),
  );
  const asked = trial.sandbox.received.filter(({ method }) => method === 'POST').at(-1);
  expect(asked?.body).toContain('muster.example');
  const { people = [] } = await trial.harness.readDatabase();
  expect(people).toContainEqual(expect.objectContaining({ domain: 'muster.example', edited: ['domain'] }));
});

test('says so where there is no profile, and where there is no LinkedIn', async () => {
  await page.bringToFront();
  await page.goto('https://www.linkedin.com/feed/');
  await title('No profile on this page').waitFor();
  await page.goto('about:blank');
  await title('No LinkedIn page in this tab').waitFor();
  expect(await panel.getByLabel('LinkedIn address').inputValue()).toBe('');
});

test('a known person is shown at once on the way back, and nothing is asked again', async () => {
  await page.goto('https://www.linkedin.com/in/ada-sample/');
  await panel.getByText('ada.sample@works.example').waitFor();
  expect(paidRequests()).toBe(2);
});

test('follows the tabs of its window', async () => {
  const other = await trial.harness.open('/in/bruno-beispiel/');
  await title('Bruno Beispiel').waitFor();
  await other.close();
  await page.bringToFront();
  await title('Ada Sample').waitFor();
  expect(await title('Bruno Beispiel').count()).toBe(0);
});

test('shows nothing of the last person while the next one is looked up in a busy database', async () => {
  const letGo = await holdTables(panel, 'aliases');
  await page.evaluate(async (path) => {
    const answer = await fetch(path, { headers: { accept: 'application/json' } });
    const { view } = await answer.json();
    history.pushState(null, '', path);
    window.showInFrame?.(view);
  }, '/in/chloe-exemple/');
  await until('the last one is gone', async () => (await title('Ada Sample').count()) === 0);
  expect(await panel.getByText('ada.sample@works.example').count()).toBe(0);
  await letGo();
  await title('Chloé Exemple').waitFor();
  await page.goto('https://www.linkedin.com/in/ada-sample/');
  await title('Ada Sample').waitFor();
});

test('a phone asked for on the page waits for a yes to its price', async () => {
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByText('Phone', { exact: true }).click();
  await panel.getByText('Saved', { exact: true }).first().waitFor();
  await panel.getByRole('tab', { name: 'Person' }).click();
  await page.goto('https://www.linkedin.com/in/chloe-exemple/');
  await waitForOurButton(page);
  await pressOurButton(page);
  const phone = panel.getByRole('region', { name: 'Phone' });
  await phone.getByText('Your yes is needed').waitFor();
  await panel.getByRole('region', { name: 'Work email' }).getByText('Found').waitFor();
  const before = paidRequests();
  await phone.getByRole('button', { name: 'Ask for up to 30 credits' }).click();
  await phone.getByText('Found').waitFor();
  expect(paidRequests()).toBe(before + 1);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { until } from './harness/until.ts';
import { escapeFrom } from './panel/escape-from.ts';
import { holdAnswers } from './panel/hold-answers.ts';
import { finding, lookup, person, readyRows, spend } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial, tabStops } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial?.close());

const strange = `\u202Egnp.exe <img src=x onerror="window.broken=1"> \u200B${'W'.repeat(10_000)}`;
const failed = (code: string, cost: string) => ({
  state: 'failed',
  failure: { code, cost, retryable: false, detail: strange },
});

async function openHistory(name: string) {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name }).first().click();
  await panel.getByRole('button', { name: 'Back to the page' }).waitFor();
  return { panel, complaints };
}

const paidRequests = () => trial.sandbox.received.filter(({ method }) => method === 'POST').length;

test('the first run says what happens, and ends with a key that works', async () => {
  const { panel, complaints } = await trial.open();
  const words = await panel.getByRole('main').innerText();
  for (const part of ['What it does', 'What it costs', 'What it sends', 'user agreement'])
    expect(words).toContain(part);
  await panel.getByRole('button', { name: 'Get started' }).click();
  await panel.getByLabel('API key').fill('a-wrong-key');
  // What the vendor said of the key is in the database before the worker answers.
  const letGo = await holdAnswers(panel);
  await panel.getByRole('button', { name: 'Save key' }).click();
  await panel.getByText('The vendor refused the key.').waitFor();
  await panel.getByLabel('API key').fill(prontoKeys.good);
  await letGo();
  await panel.getByRole('button', { name: 'Save key', disabled: false }).waitFor();
  expect(await panel.getByText('The vendor refused the key.').count()).toBe(1);
  await panel.getByLabel('API key').press('Enter');
  await panel.getByRole('tab', { name: 'Person', selected: true }).waitFor();
  await panel.getByText('credits left at Pronto').waitFor();
  expect(await panel.content()).not.toContain(prontoKeys.good);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a person typed by hand is asked for without any LinkedIn page', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('button', { name: /^Find for/ }).click();
  await panel.getByText('Give an address, a company or a domain').waitFor();
  const address = panel.getByLabel('LinkedIn address');
  await until('the first that is wrong has the focus', () =>
    address.evaluate((field) => field.matches(':focus')),
  );
  await panel.getByLabel('First name').fill('Ada');
  await panel.getByLabel('Last name').fill('Sample');
  await address.fill('linkedin.com/in/ada-sample?x=1');
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).click();
  await panel.getByRole('region', { name: 'Work email' }).getByText('Found').waitFor();
  await panel.getByText('3 credits, estimated').waitFor();
  expect(paidRequests()).toBe(1);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('looking again and a phone ask first, with the price, and Escape sends nothing', async () => {
  const { panel } = await openHistory('Ada Sample');
  await panel.getByRole('button', { name: 'Look again: Work email' }).click();
  const dialog = panel.getByRole('alertdialog');
  expect(await dialog.innerText()).toContain('up to 3 credits again');
  await escapeFrom(dialog);
  await panel.getByText('Phone', { exact: true }).click();
  await panel.getByRole('button', { name: 'Find for at most 30 credits' }).click();
  expect(await dialog.innerText()).toContain('up to 30 credits');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(paidRequests()).toBe(1);
  await panel.close();
});

test('personal email is off until its text is accepted, and is withdrawn as easily', async () => {
  const { panel } = await trial.open();
  const tick = panel.getByRole('checkbox', { name: /Personal email/ });
  expect(await tick.isDisabled()).toBe(true);
  await panel.getByRole('button', { name: 'Read and accept' }).click();
  const text = await panel.getByRole('alertdialog').innerText();
  expect(text).toContain('It is not the agreement of the person you look up');
  expect(text).not.toContain('GDPR');
  await panel.getByRole('button', { name: 'I accept' }).click();
  await panel.getByRole('button', { name: 'Personal email on' }).click();
  await panel.getByRole('button', { name: 'Withdraw acceptance' }).click();
  await panel.getByRole('button', { name: 'Personal email off' }).waitFor();
  expect(await tick.isDisabled()).toBe(true);
  const { consents = [] } = await trial.harness.readDatabase();
  expect(consents).toHaveLength(2);
  await panel.close();
});

test('settings are saved, and what is wrong cannot be', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: /^Pronto/ }).click();
  await panel.getByLabel('Price: Work email').fill('two');
  await panel.getByText('A number, 0 or more').waitFor();
  expect(await panel.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await panel.getByLabel('Price: Work email').fill('2,5');
  await panel.getByLabel('Cap per day').fill('');
  await panel.getByText('Without a cap').waitFor();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText('Today 3, no cap').waitFor();
  await panel.getByRole('tab', { name: 'Person' }).click();
  await panel.getByRole('button', { name: 'Find for at most 2.5 credits' }).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('strangers’ texts stay texts and in bounds, at 320 px, light and dark, with no complaint', async () => {
  await trial.seed({
    ...readyRows(),
    people: [
      person('strange', {
        fullName: `Odd ${strange}`,
        headline: strange,
        company: strange,
        address: 'javascript:alert(1)',
      }),
    ],
    lookups: [
      lookup('s1', 'strange', 'work-email'),
      lookup('s2', 'strange', 'personal-email', failed('vendor_consent_missing', 'not-charged')),
      lookup('s3', 'strange', 'phone', {
        ...failed('worker_stopped', 'may-be-charged'),
        state: 'interrupted',
      }),
    ],
    findings: [
      finding('s1', 'strange', { value: strange, rawStatus: strange, label: strange, status: 'unknown' }),
    ],
    ledger: [spend('s3', 'strange', { amount: null, highest: 30, basis: 'unknown', uncertain: true })],
  });
  const { panel, complaints } = await openHistory('Odd');
  await panel.setViewportSize({ width: 320, height: 700 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const name of ['History', 'Settings', 'Person']) {
      await panel.getByRole('tab', { name }).click();
      expect(await overflow(panel)).toBe(0);
    }
  }
  await panel.getByText('Perhaps charged, at most 30 credits').waitFor();
  await panel.getByRole('button', { name: 'Open Pronto' }).waitFor();
  await panel.getByRole('button', { name: 'Ask again, it may cost again' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Open LinkedIn profile' }).count()).toBe(0);
  expect(await panel.evaluate(() => 'broken' in window)).toBe(false);
  expect(await panel.locator('[role=tabpanel] a, [role=tabpanel] img').count()).toBe(0);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('the keyboard goes through the panel in the order in which it is read', async () => {
  await trial.seed(readyRows());
  const { panel } = await trial.open();
  await panel.getByLabel('LinkedIn address').waitFor();
  const stops = await tabStops(panel, 14);
  expect(stops.map((name) => name.replace(/\d.*/, '').trim())).toEqual([
    'Personal email off',
    'Commands CtrlK',
    'Refresh credits',
    'Person',
    'LinkedIn address',
    'First name',
    'Last name',
    'Company',
    'Company domain',
    'Headline',
    'Work email',
    'Read and accept',
    'Phone',
    'Find for at most',
  ]);
  await panel.close();
});

test('a database that cannot be opened is said in a sentence, with diagnostics to copy', async () => {
  const panel = await trial.harness.context.newPage();
  await panel.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await panel.goto(`chrome-extension://${trial.harness.extensionId}/sidepanel.html`);
  await panel.getByText('The local database cannot be opened').waitFor();
  expect(await panel.getByRole('alert').innerText()).toContain('Nothing was deleted');
  await panel.getByRole('button', { name: 'Copy diagnostics' }).click();
  await panel.getByRole('button', { name: 'Copied' }).waitFor();
  await panel.close();
});

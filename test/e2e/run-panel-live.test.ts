import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { finishFirstRun } from './harness/panel-steps.ts';
import { until } from './harness/until.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import {
  numberedFacts,
  openRun,
  openRuns,
  receiptFigure,
  reviewPeople,
  selectPeople,
} from './panel/run-steps.ts';

// Many steps; and each look in vain makes the rest before the next one longer, up to half a minute.
vi.setConfig({ testTimeout: 180_000 });

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  const { panel } = await trial.open();
  await finishFirstRun(panel, prontoKeys.good);
  await panel.close();
});
afterAll(() => trial?.close());

const paidRequests = () => trial.sandbox.received.filter(({ method }) => method === 'POST').length;
const progress = (panel: Page, name: string) =>
  panel.getByRole('region', { name: 'Progress' }).getByText(name, { exact: true });
const state = (panel: Page, name: string) => panel.getByText(name, { exact: true }).first();
const slugOf = (number: number) => numberedPerson(number).slug;

test('before a credit is spent: reasons, prices, caps; then exactly the people and the price shown are asked', async () => {
  const { panel, complaints } = await openRuns(trial);
  await selectPeople(
    panel,
    numberedFacts(150, 1).map((facts) => ({ ...facts, firstName: '' })),
  );
  await reviewPeople(panel, 0, 110);
  await panel.getByText('1 person is left out:').waitFor();
  await panel.getByRole('button', { name: 'First or last name is missing: 1' }).click();
  await panel.getByText("Above what is left of today's cap").waitFor();
  await panel.getByText('Needed at Pronto: 330 credits. Available: 300 credits.').waitFor();
  expect(await panel.getByRole('button', { name: 'Find for at most 330 credits' }).isDisabled()).toBe(true);
  await panel.getByLabel('Cap for this run').fill('2000');
  await panel.getByText('Your settings allow at most 1,000 credits per run.').waitFor();
  await panel.getByLabel('Cap for this run').fill('30');
  await panel.getByText('Above the cap for this run').waitFor();
  await panel.getByRole('button', { name: 'Take the first 10' }).click();
  await panel.getByText('The first 10 of 110. The others stay selected.').waitFor();
  const { held, releaseHeld, knobs } = trial.sandbox.pronto;
  knobs.scenarios.set(slugOf(0), 'silence');
  await panel.getByRole('button', { name: 'Find for at most 30 credits' }).click();
  // An end is announced where the run was seen to go.
  await state(panel, 'Running').waitFor();
  await until('the vendor holds a call', () => held() === 1);
  releaseHeld();
  await state(panel, 'Finished').waitFor();
  knobs.scenarios.delete(slugOf(0));
  expect(paidRequests()).toBe(10);
  await panel
    .getByRole('status')
    .getByText(/^Finished\. 10 of 10 done, \d+ found\.$/)
    .waitFor();
  expect(await receiptFigure(panel, 'Asked').innerText()).toBe('10');
  expect(await receiptFigure(panel, 'Left out').innerText()).toBe('1');
  await panel.getByText(/^The balance agrees: it fell by/).waitFor();
  await panel.getByRole('button', { name: 'All runs' }).click();
  await panel.getByText('100 people selected').waitFor();
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'clear-selection' }));
  expect(complaints).toEqual([]);
  await panel.close();
});

test('who was asked lately is left out until a date, and put back at a price; nobody left, nothing to press', async () => {
  const { panel } = await openRuns(trial);
  const { lookups = [] } = await trial.harness.readDatabase();
  expect(lookups).toContainEqual(expect.objectContaining({ state: 'not-found', rank: 1 }));
  await selectPeople(panel, numberedFacts(0, 10));
  await panel.getByRole('button', { name: 'Review selection' }).click();
  await panel.getByText('Nobody is left to ask').waitFor();
  expect(await panel.getByRole('button', { name: 'Nobody to find' }).isDisabled()).toBe(true);
  await panel.getByRole('button', { name: 'Found already: 9' }).waitFor();
  await panel.getByRole('button', { name: 'Asked in the last 30 days: 1' }).click();
  await panel.getByText(/^May be tried from/).waitFor();
  await panel.getByRole('button', { name: /^Put back .* for at most 3 credits$/ }).click();
  await panel.getByText('1 person will be asked').waitFor();
  const before = paidRequests();
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).click();
  await state(panel, 'Finished').waitFor();
  expect(paidRequests()).toBe(before + 1);
  await panel.close();
});

test('a run is paused, seen again by another panel, resumed, and cancelled after a question', async () => {
  Object.assign(trial.sandbox.pronto.knobs, { latency: { min: 300, max: 300 }, concurrent: 1 });
  const { panel } = await openRuns(trial);
  await reviewPeople(panel, 300, 60);
  await panel.getByRole('button', { name: 'Find for at most 180 credits' }).click();
  await panel.getByRole('button', { name: 'Pause' }).press('Enter');
  await state(panel, 'Paused').waitFor();
  expect(await panel.locator(':focus').innerText()).toBe('Resume');
  await panel.close();
  const { panel: again } = await openRun(trial, 0);
  await state(again, 'Paused').waitFor();
  await again.getByRole('button', { name: 'Resume' }).click();
  await state(again, 'Running').waitFor();
  const badge = () => trial.harness.worker().evaluate(() => chrome.action.getBadgeText({}));
  await until('the badge counts', async () => /^\d+$/.test(await badge()));
  await again.getByRole('button', { name: 'Cancel the run' }).click();
  await again.getByRole('alertdialog').getByRole('button', { name: 'Keep the run' }).click();
  await again.getByRole('alertdialog').waitFor({ state: 'detached' });
  await again.getByRole('button', { name: 'Cancel the run' }).click();
  await again.getByRole('alertdialog').getByRole('button', { name: 'Cancel the run' }).click();
  await state(again, 'Cancelled').waitFor();
  await until('nothing is open', async () => (await progress(again, 'Waiting').count()) === 0, 30_000);
  await until('the badge is gone', async () => (await badge()) === '');
  expect(paidRequests()).toBeLessThan(60 + 11);
  Object.assign(trial.sandbox.pronto.knobs, { latency: { min: 0, max: 0 }, concurrent: null });
  await again.close();
});

test('without room to record anything, the panel says why the run stands still, until there is some', async () => {
  const { panel } = await openRuns(trial);
  await reviewPeople(panel, 900, 4);
  await trial.harness.worker().evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    let isFull = true;
    Reflect.set(globalThis, 'freeSpace', () => (isFull = false));
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...asked) {
      if (isFull && this.name === 'calls') throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, asked);
    };
  });
  const before = paidRequests();
  await panel.getByRole('button', { name: 'Find for at most 12 credits' }).click();
  const reason = panel.getByText('There is no room to record anything.', { exact: true });
  await reason.first().waitFor();
  const { panel: later } = await trial.open();
  await later.getByText('There is no room to record anything.').first().waitFor();
  await later.close();
  expect(paidRequests()).toBe(before);
  await trial.harness.worker().evaluate(() => Reflect.get(globalThis, 'freeSpace')());
  await state(panel, 'Finished').waitFor({ timeout: 60_000 });
  await panel.getByRole('region', { name: 'There is no room' }).waitFor({ state: 'detached' });
  expect(paidRequests()).toBe(before + 4);
  await panel.close();
});

test('out of credits, a run says so and goes on when there are some; what failed is tried again', async () => {
  const account = trial.sandbox.pronto.keys.get(prontoKeys.good);
  if (!account) throw new Error('The sandbox has no account');
  const { panel } = await openRuns(trial);
  await reviewPeople(panel, 500, 8);
  account.scenario = 'no-credits';
  await panel.getByRole('button', { name: 'Find for at most 24 credits' }).click();
  await panel.getByText('The credits at the vendor are used up.').waitFor();
  await state(panel, 'Stopped').waitFor();
  account.scenario = 'validation';
  await panel.getByRole('button', { name: 'Resume' }).click();
  await state(panel, 'Finished').waitFor();
  account.scenario = null;
  await panel.getByRole('button', { name: /^Try again for at most/ }).click();
  await until('all are answered', async () => (await progress(panel, 'Failed').count()) === 0);
  await state(panel, 'Finished').waitFor();
  const { runs = [] } = await trial.harness.readDatabase();
  const money = { pronto: expect.objectContaining({ uncertain: 0 }) };
  expect(runs).toContainEqual(expect.objectContaining({ people: 8, state: 'finished', money }));
  await panel.close();
});

test('what may have been charged is listed at its price, and asked again only after a warning', async () => {
  const { panel } = await openRuns(trial);
  const slug = slugOf(700);
  trial.sandbox.pronto.knobs.scenarios.set(slug, 'server-error-charged');
  await reviewPeople(panel, 700, 3);
  await panel.getByRole('button', { name: 'Find for at most 9 credits' }).click();
  await state(panel, 'Finished').waitFor();
  await receiptFigure(panel, 'outcome unknown, at most').waitFor();
  expect(await receiptFigure(panel, 'Outcome unknown').innerText()).toBe('1');
  await panel.getByRole('radio', { name: 'Outcome unknown 1' }).click();
  await panel.getByText('Perhaps charged, at most 3 credits').waitFor();
  await panel.getByText(/^Two minutes after the end the balance is read/).waitFor();
  await trial.harness.worker().evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 130_000;
  });
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }));
  await panel.getByText(/^The balance fell by 9 credits, that is 3 credits more/).waitFor();
  trial.sandbox.pronto.knobs.scenarios.delete(slug);
  await panel.getByRole('button', { name: 'Ask again…' }).click();
  const dialog = panel.getByRole('alertdialog');
  expect(await dialog.innerText()).toContain('can cost 3 credits once more');
  const before = paidRequests();
  await dialog.getByRole('button', { name: 'Find for at most 3 credits' }).click();
  await until('it is asked once more', async () => paidRequests() > before);
  await until('it is found', async () => (await progress(panel, 'Outcome unknown').count()) === 0);
  await state(panel, 'Finished').waitFor();
  expect(paidRequests()).toBe(before + 1);
  await panel.close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { countShown, searchFor } from './panel/history-steps.ts';
import { holdAnswers } from './panel/hold-answers.ts';
import { holdTables } from './panel/hold-tables.ts';
import { leastItems } from './panel/least-items.ts';
import { finding, lookup, person, readyRows, type Seed, seedTime } from './panel/panel-seed.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { run, runRows } from './panel/run-seed.ts';
import { refuseWishes } from './panel/refuse-wishes.ts';
import { numberedFacts, openRun, openRuns, reviewPeople } from './panel/run-steps.ts';

let trial: PanelTrial;
const known = ['Ada Sample', 'Bruno Beispiel', 'Chloé Exemple'];

beforeAll(async () => {
  trial = await startTrial();
  const people = known.map((fullName, n) =>
    person(`p${n}`, { fullName, company: 'Keepers', updatedAt: seedTime + 10 - n }),
  );
  const old = Array.from({ length: 40 }, (_, n) =>
    run({
      id: `old-${n}`,
      state: 'finished',
      states: { found: 1 },
      changes: { createdAt: seedTime - 1e8 - n },
    }),
  );
  const paused = runRows({ id: 'paused', state: 'paused', states: { found: 70, waiting: 2 } });
  const own: Seed = {
    people,
    lookups: people.map(({ id }) => lookup(id, id, 'work-email')),
    findings: people.map(({ id }) => finding(id, id)),
  };
  await trial.seed({ ...readyRows(), ...paused, runs: [...paused.runs, ...old] });
  await trial.seed(own);
});
afterAll(() => trial?.close());

const tab = (panel: Page, name: string) => panel.getByRole('tab', { name, exact: true }).click();
const field = (panel: Page, name: string) => panel.getByRole('textbox', { name, exact: true });
const deletedOne =
  '1 person deleted. Undo is possible for ten minutes; what was not asked for yet stays cancelled.';
const press = (panel: Page, name: string) => panel.getByRole('button', { name, exact: true }).click();

test('who is typed by hand is still there after a look at the history or another tab of the browser', async () => {
  const { panel, complaints } = await trial.open();
  await field(panel, 'First name').fill('Dora');
  await field(panel, 'Company').fill('Typed Works');
  await tab(panel, 'History');
  await panel.getByRole('searchbox').waitFor();
  await tab(panel, 'Person');
  expect(await field(panel, 'First name').inputValue()).toBe('Dora');
  const other = await trial.harness.context.newPage();
  await panel.bringToFront();
  await other.close();
  await until('it is read again', async () => (await field(panel, 'Company').inputValue()) === 'Typed Works');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('what is typed while the details are saved stays', async () => {
  const { panel, complaints } = await trial.open();
  await tab(panel, 'History');
  await panel.getByRole('button', { name: /Bruno Beispiel/ }).click();
  await press(panel, 'Edit details');
  await field(panel, 'Company').fill('Muster Works');
  const letGo = await holdAnswers(panel);
  await press(panel, 'Save changes');
  await field(panel, 'Headline').fill('Typed meanwhile');
  await letGo();
  await panel.getByText('Muster Works', { exact: false }).first().waitFor();
  await until('it is saved', () => panel.getByRole('status').getByText('Saved').count());
  expect(await field(panel, 'Headline').inputValue()).toBe('Typed meanwhile');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a note that cannot be saved when its person is left is kept, and that is said', async () => {
  const { panel, complaints } = await trial.open();
  await tab(panel, 'History');
  await panel.getByRole('button', { name: /Chloé Exemple/ }).click();
  const accept = await refuseWishes(panel);
  await field(panel, 'Note').fill('Met in Lyon');
  await tab(panel, 'Spend');
  const said = panel.getByRole('region', { name: 'The note on Chloé Exemple was not saved.' });
  await said.getByText('There is no room to store an answer.').waitFor();
  await said.getByRole('button', { name: 'Open' }).click();
  expect(await field(panel, 'Note').inputValue()).toBe('Met in Lyon');
  await accept();
  await said.getByRole('button', { name: 'Try again' }).click();
  await said.waitFor({ state: 'detached' });
  await panel.reload();
  await tab(panel, 'History');
  await panel.getByRole('button', { name: /Chloé Exemple/ }).click();
  await until('it is saved', async () => (await field(panel, 'Note').inputValue()) === 'Met in Lyon');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a lower cap of a review is there after a look elsewhere', async () => {
  const { panel } = await openRuns(trial);
  await reviewPeople(panel, 300, 2);
  await field(panel, 'Cap for this run').fill('4');
  await tab(panel, 'Person');
  await tab(panel, 'Runs');
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  expect(await field(panel, 'Cap for this run').inputValue()).toBe('4');
  await press(panel, 'All runs');
  await press(panel, 'Review selection');
  expect(await field(panel, 'Cap for this run').inputValue()).toBe('4');
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'clear-selection' }));
  await panel.close();
});

test('a list that is changed after it was read is not reviewed as it was before', async () => {
  const { panel } = await trial.open();
  await press(panel, 'Paste a list of people');
  const [one, other] = numberedFacts(310, 2).map(({ address }) => address);
  await panel.getByRole('textbox').fill(`${one}\n${other}`);
  await press(panel, 'Read the list');
  await panel.getByRole('tabpanel').getByText('2 people understood').waitFor();
  await panel.getByRole('textbox').fill(`${one}`);
  await panel.getByRole('button', { name: 'Review', exact: true }).waitFor({ state: 'detached' });
  await press(panel, 'Read the list');
  await press(panel, 'Review');
  // Nobody of a list of addresses alone has a name.
  await panel.getByText('1 person is left out:', { exact: true }).waitFor();
  expect(await panel.getByText('2 people are left out:', { exact: true }).count()).toBe(0);
  await panel.close();
});

test('what was confirmed cannot be called off by a press that does not call it off', async () => {
  const { panel } = await openRun(trial, 0);
  await press(panel, 'Cancel the run');
  const dialog = panel.getByRole('alertdialog');
  const letGo = await holdAnswers(panel);
  await dialog.getByRole('button', { name: 'Cancel the run' }).click();
  const keep = dialog.getByRole('button', { name: 'Keep the run' });
  await until('it is too late', () => keep.isDisabled());
  await panel.keyboard.press('Escape');
  expect(await dialog.count()).toBe(1);
  await letGo();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('Cancelled').first().waitFor();
  await panel.close();
});

test('more of a list comes below what is there, which stays with the focus', async () => {
  const { panel } = await openRuns(trial);
  const more = panel.getByRole('button', { name: 'Show more' });
  const items = panel.getByRole('tabpanel').getByRole('listitem');
  await more.focus();
  const leastRuns = await leastItems(panel, 'Runs');
  await panel.keyboard.press('Enter');
  await until('all are shown', async () => (await items.count()) === 41);
  expect(await leastRuns()).toBeGreaterThanOrEqual(30);
  await items.first().getByRole('button').click();
  await until('the first are shown', async () => (await items.count()) === 50);
  await more.focus();
  const leastPeople = await leastItems(panel, 'run-people');
  await panel.keyboard.press('Enter');
  await until('all are shown', async () => (await items.count()) === 72);
  expect(await leastPeople()).toBeGreaterThanOrEqual(50);
  await panel.close();
});

/** Once so many are shown: a row of the answer before may be anybody's a moment later. */
async function openFound(search: string, sentence: string) {
  const { panel } = await trial.open();
  await tab(panel, 'History');
  await searchFor(panel, search);
  await countShown(panel, sentence);
  return panel;
}

test('who is deleted in another panel is ticked no more, and can be put back in a panel that was opened since', async () => {
  const panel = await openFound('Keepers', '2 people');
  for (const name of ['Ada Sample', 'Chloé Exemple'])
    await panel.getByRole('checkbox', { name: `Select ${name}`, exact: true }).press(' ');
  await countShown(panel, 'Selected: 2');
  const other = await openFound('Chloé', '1 person');
  await other.getByRole('checkbox', { name: 'Select Chloé Exemple', exact: true }).press(' ');
  await press(other, 'Delete');
  await countShown(other, deletedOne);
  await other.close();
  await countShown(panel, 'Selected: 1');
  await panel.reload();
  await tab(panel, 'History');
  await countShown(panel, deletedOne);
  await press(panel, 'Undo');
  await panel.getByRole('checkbox', { name: 'Select Chloé Exemple', exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  expect(await trial.harness.readDatabase()).toMatchObject({ deletions: [] });
  await panel.close();
});

const late: Record<string, (panel: Page) => Promise<() => Promise<void>>> = {
  'an answer that comes late': holdAnswers,
  'a database that is busy at the press': (panel) => holdTables(panel, 'contactLists'),
};

test.each(Object.entries(late))('%s moves nobody who went elsewhere', async (_, hold) => {
  const { panel } = await trial.open();
  await field(panel, 'First name').fill('Emil');
  await field(panel, 'Last name').fill('Late');
  await field(panel, 'Company').fill('Typed Works');
  const letGo = await hold(panel);
  await press(panel, 'Find for at most 3 credits');
  await tab(panel, 'Runs');
  await letGo();
  await panel.getByRole('status').getByText('Asked').waitFor({ state: 'attached' });
  expect(await panel.getByRole('tab', { name: 'Runs' }).getAttribute('aria-selected')).toBe('true');
  await panel.close();
});

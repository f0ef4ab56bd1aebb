import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoMs } from '../../lib/people/deletion.ts';
import { until } from './harness/until.ts';
import { countShown, openHistory as openWith, rows, searchFor } from './panel/history-steps.ts';
import { finding, lookup, person, readyRows, seedTime } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
const count = 300;
const day = 86_400_000;
const id = (n: number) => `p-${String(n).padStart(3, '0')}`;
const names = ['Ada Sample', 'Bruno Beispiel', 'Chloé Exemple'];

beforeAll(async () => {
  trial = await startTrial();
  const numbers = Array.from({ length: count }, (_, n) => n);
  const people = numbers.map((n) =>
    person(id(n), { fullName: `${names[n % 3]} ${n}`, updatedAt: seedTime - n * 1000 }),
  );
  const lookups = numbers.map((n) =>
    lookup(id(n), id(n), 'work-email', {
      state: n % 4 === 3 ? 'not-found' : 'found',
      settledAt: seedTime - n * day,
    }),
  );
  const findings = numbers
    .filter((n) => n % 4 !== 3)
    .map((n) =>
      finding(id(n), id(n), {
        value: `person.${n}@difference.example`,
        status: n % 10 === 0 ? 'risky' : 'valid',
      }),
    );
  await trial.seed({ ...readyRows(), people, lookups, findings });
});
afterAll(() => trial?.close());

const openHistory = () => openWith(trial, '300 people');

test('only what is in sight is in the page, and the last row is one key away', async () => {
  const { panel, complaints } = await openHistory();
  expect(await rows(panel).count()).toBeLessThan(40);
  await panel.getByRole('button', { name: /^Ada Sample 3 .*Not found$/ }).waitFor();
  await panel.getByRole('button', { name: /Ada Sample 0/ }).focus();
  await panel.keyboard.press('End');
  await panel.getByRole('button', { name: /Chloé Exemple 299/ }).waitFor();
  expect(await rows(panel).last().getAttribute('aria-posinset')).toBe('300');
  expect(await rows(panel).count()).toBeLessThan(40);
  // The row with the focus is still there, and says who it is.
  expect(await panel.locator(':focus').innerText()).toContain('Ada Sample 0');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a row that was read later keeps the focus too, wherever one scrolls to', async () => {
  const { panel, complaints } = await openHistory();
  await panel.getByRole('list', { name: 'History' }).evaluate((list) => {
    list.parentElement?.scrollTo(0, list.clientHeight / 2);
  });
  await panel.getByRole('button', { name: /Ada Sample 150/ }).focus();
  await panel.keyboard.press('Home');
  await panel.getByRole('button', { name: /Bruno Beispiel 1\b/ }).waitFor();
  expect(await panel.locator(':focus').innerText()).toContain('Ada Sample 150');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a search finds by the beginnings of words of name, company and found address', async () => {
  const { panel } = await openHistory();
  await searchFor(panel, 'chloe 29');
  await countShown(panel, '5 people');
  await searchFor(panel, 'person.298@difference.ex');
  await countShown(panel, '1 person');
  expect(await rows(panel).innerText()).toContain('Bruno Beispiel 298');
  await searchFor(panel, 'nobody');
  await panel.getByText('No match').waitFor();
  await panel.close();
});

test('a tick for all that comes before the answer to a new search chooses nobody of that answer', async () => {
  const { panel } = await openHistory();
  await searchFor(panel, 'chloe 29');
  await countShown(panel, '5 people');
  const all = panel.getByRole('checkbox', { name: 'Select all that match' });
  await panel.getByRole('searchbox').evaluate(
    (field, tick) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      (tick as HTMLElement).click();
    },
    await all.elementHandle(),
  );
  await countShown(panel, '300 people');
  expect(await all.isChecked()).toBe(false);
  expect(await panel.getByText(/^Selected/).count()).toBe(0);
  await all.press(' ');
  await countShown(panel, 'Selected: 300');
  await panel.close();
});

test('filters narrow, are shown with their counts, and can be taken away by the keyboard alone', async () => {
  const { panel } = await openHistory();
  await panel.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  const risky = panel.getByRole('checkbox', { name: 'Risky 30' });
  await risky.press(' ');
  await panel.keyboard.press('Escape');
  await countShown(panel, '30 people');
  await panel.getByRole('row', { name: 'Risky' }).press('Delete');
  await countShown(panel, '300 people');
  await panel.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
  const age = panel.getByRole('button', { name: /Last answer/ });
  await age.press('Enter');
  await panel.getByRole('option', { name: 'Older than 6 months' }).press('Enter');
  await until('the keyboard is back', () => age.evaluate((button) => button === document.activeElement));
  await panel.keyboard.press('Escape');
  await countShown(panel, '120 people');
  await panel.getByRole('row').first().waitFor();
  expect(await panel.getByRole('row').allInnerTexts()).toEqual(['Older than 6 months']);
  await panel.close();
});

test('another order shows other people first', async () => {
  const { panel } = await openHistory();
  await panel.getByRole('button', { name: /Sort by/ }).press('Enter');
  await panel.getByRole('option', { name: 'Oldest check first' }).press('Enter');
  await until('the oldest is first', async () => (await rows(panel).first().innerText()).includes('299'));
  expect(await rows(panel).nth(1).innerText()).toContain('298');
  await panel.close();
});

test('all who fit are tagged but one, and found by the tag', async () => {
  const { panel } = await openHistory();
  await searchFor(panel, 'bruno');
  await countShown(panel, '100 people');
  await panel.getByRole('checkbox', { name: 'Select all that match' }).press(' ');
  await panel.getByRole('checkbox', { name: 'Select Bruno Beispiel 1', exact: true }).press(' ');
  await panel.getByText('Selected: 99').waitFor();
  await panel.getByRole('button', { name: 'Tag', exact: true }).click();
  await panel.getByRole('textbox', { name: 'Tags to add' }).fill('Fair 2026, Berlin');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('alertdialog').waitFor({ state: 'detached' });
  await searchFor(panel, 'fair');
  await countShown(panel, '99 people');
  const left = panel.getByRole('checkbox', { name: 'Select Bruno Beispiel 1', exact: true });
  expect(await left.count()).toBe(0);
  await panel.close();
});

test('tags given to two are taken back from both', async () => {
  const { panel, complaints } = await openHistory();
  for (const name of ['Select Ada Sample 0', 'Select Chloé Exemple 2'])
    await panel.getByRole('checkbox', { name, exact: true }).press(' ');
  await panel.getByRole('button', { name: 'Tag', exact: true }).click();
  await panel.getByRole('textbox', { name: 'Tags to add' }).fill('Mistaken');
  await panel.getByRole('button', { name: 'Save' }).click();
  await countShown(panel, '2 people tagged.');
  await panel.setViewportSize({ width: 320, height: 560 });
  expect(await overflow(panel)).toBeLessThanOrEqual(0);
  await searchFor(panel, 'mistaken');
  await countShown(panel, '2 people');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('No match').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await searchFor(panel, 'ada sample 0');
  await panel.getByRole('button', { name: 'Ada Sample 0' }).waitFor();
  expect(await rows(panel).first().innerText()).not.toContain('Mistaken');
  expect(complaints).toEqual([]);
  await panel.close();
});

test('at 320 px nothing is wider than the panel', async () => {
  const { panel, complaints } = await openHistory();
  await panel.setViewportSize({ width: 320, height: 560 });
  await panel.getByRole('checkbox', { name: 'Select all that match' }).press(' ');
  await panel.getByText('Selected: 300').waitFor();
  expect(await overflow(panel)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('who was deleted is no longer among the ticked, the focus is at what was done, and Undo is offered while it holds', async () => {
  const { panel, complaints } = await openHistory();
  for (const name of ['Select Ada Sample 0', 'Select Chloé Exemple 2'])
    await panel.getByRole('checkbox', { name, exact: true }).press(' ');
  await panel.getByRole('button', { name: /Chloé Exemple 2/ }).click();
  await panel.clock.install();
  const now = () => panel.evaluate(() => Date.now());
  await panel.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await countShown(panel, '299 people');
  await countShown(panel, 'Selected: 1');
  const undo = panel.getByRole('button', { name: 'Undo' });
  const said = panel.getByText(
    '1 person deleted. Undo is possible for ten minutes; what was not asked for yet stays cancelled.',
  );
  await until('it has the keyboard', () =>
    said.evaluate((words) => words.parentElement === document.activeElement),
  );
  await panel.keyboard.press('Tab');
  await until('Undo is the next', () => undo.evaluate((button) => button === document.activeElement));
  await undo.press('Enter');
  await countShown(panel, '300 people');
  await undo.waitFor({ state: 'detached' });
  const before = await now();
  await panel.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await countShown(panel, '299 people');
  await said.waitFor();
  const after = await now();
  await panel.clock.pauseAt(before + undoMs - 1);
  expect(await undo.count()).toBe(1);
  await panel.clock.pauseAt(after + undoMs);
  await undo.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await panel.close();
});

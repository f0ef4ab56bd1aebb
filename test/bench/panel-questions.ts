import type { Page } from 'playwright-core';
import { timeChange } from './panel-timing.ts';

/** A question to the history: what is typed, ticked and chosen. */
interface Question {
  search?: string;
  filters?: string[];
}

const sorts = ['Newest first', 'Name', 'Company', 'Oldest check first'];

/** Met by most, by some and by few. */
const questions: Question[] = [
  {},
  { filters: ['Found'] },
  { filters: ['Not found'] },
  { filters: ['Berlin'] },
  { filters: ['Rare'] },
  { search: 'a' },
  { search: 'ada' },
  { search: 'xylo' },
  { search: 'quiet' },
  { search: 'ines 77' },
];

const several: Question[] = [
  { filters: ['Risky', 'Berlin'] },
  { filters: ['Risky', 'Not found', 'Fair'], search: 'quiet' },
  { filters: ['Valid', 'Rare'], search: 'a' },
  { filters: ['Found', 'Fair'], search: 'buyer ada' },
];

/** How long the first page took for each question under each order, in milliseconds. */
export async function askUnderAllSorts(panel: Page): Promise<number[]> {
  const times: number[] = [];
  for (const sort of sorts) {
    await choose(panel, sort);
    for (const question of questions) times.push(await ask(panel, question));
  }
  return times;
}

export async function askSeveral(panel: Page): Promise<number[]> {
  const times: number[] = [];
  for (const question of several) times.push(await ask(panel, question));
  return times;
}

async function choose(panel: Page, sort: string): Promise<void> {
  await panel.getByRole('button', { name: /Sort by/ }).click();
  await panel.getByRole('option', { name: sort }).click();
}

/** Asks anew and answers how long the last step of it took until the list was painted, in milliseconds. */
async function ask(panel: Page, { search = '', filters = [] }: Question): Promise<number> {
  const box = panel.getByRole('searchbox');
  for (const filter of filters) await toggle(panel, filter);
  const took = await timeChange(panel, () => box.fill(search === '' ? ' ' : search));
  await timeChange(panel, () => box.fill(''));
  for (const filter of filters) await toggle(panel, filter);
  return took;
}

async function toggle(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Filter', exact: true }).click();
  await timeChange(panel, () =>
    panel.getByRole('checkbox', { name: new RegExp(`^${name} [\\d,]+$`) }).press(' '),
  );
  await panel.keyboard.press('Escape');
}

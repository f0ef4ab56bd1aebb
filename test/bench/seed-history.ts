import type { Page } from 'playwright-core';
import { readyRows, writeRows } from '../e2e/panel/panel-seed.ts';
import { run } from '../e2e/panel/run-seed.ts';
import { scriptForBrowser } from './script-for-browser.ts';

/** Fills an empty database with so many people, as if the worker had written all. `page` is of the extension's origin:
 * they are made there, for a hundred thousand would take minutes on their way into it. */
export async function seedHistory(page: Page, count: number): Promise<void> {
  await page.evaluate(await scriptForBrowser('seed-in-page.ts'));
  await page.evaluate((count) => Reflect.get(window, 'seedPeople')(count) as Promise<void>, count);
  const runs = Array.from({ length: 20 }, (_, n) => run({ id: `run-${n}`, state: 'finished', states: {} }));
  await writeRows(page, { ...readyRows(), runs });
}

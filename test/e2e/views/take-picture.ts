import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { showWhole } from './show-whole.ts';

const folder = '.output/views';
mkdirSync(folder, { recursive: true });

/** In CSS pixels: as wide as a side panel is by itself. */
const width = 400;
const highest = 1200;

/** Makes the window as it is in pictures. */
export async function frameView(panel: Page): Promise<void> {
  await showWhole(panel, width, highest);
  await panel.evaluate(() => document.querySelector('[role=tabpanel]')?.scrollTo(0, 0));
}

/** Saves what is shown; `kind` is the theme or the language. */
export async function takePicture(page: Page, name: string, kind: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}-${kind}.png`, animations: 'disabled' });
}

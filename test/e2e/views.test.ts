import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { allViews } from './views/all-views.ts';
import { axeFaults } from './views/axe-check.ts';
import { firstViews } from './views/first-views.ts';
import { type Guide, guideThrough } from './views/guide.ts';
import { openView } from './views/open-view.ts';
import { showWhole } from './views/show-whole.ts';
import { takePicture } from './views/take-picture.ts';
import { viewRows } from './views/view-rows.ts';

let trial: PanelTrial;
let panel: Page;
let guide: Guide;
let complaints: string[];

beforeAll(async () => {
  trial = await startTrial();
  ({ panel, complaints } = await trial.open());
  panel.setDefaultTimeout(15_000);
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  guide = guideThrough(panel);
});
afterAll(() => trial?.close());

/** In both themes, narrow and wide. */
async function faultsOf(name: string): Promise<object[]> {
  const faults: object[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const width of [320, 800]) {
      await showWhole(panel, width);
      const found = await axeFaults(panel);
      const tooWide = await overflow(panel);
      if (tooWide > 0) faults.push({ colorScheme, width, tooWide });
      faults.push(...found.map((fault) => ({ colorScheme, width, ...fault })));
    }
    await takePicture(panel, name, colorScheme);
  }
  return faults;
}

test.each(firstViews)('axe finds nothing: $name', async ({ name, open }) => {
  await open(guide);
  expect(await faultsOf(name)).toEqual([]);
});

describe('after a month of work', () => {
  beforeAll(() => trial.seed(viewRows()));

  test.each(allViews)('axe finds nothing: $name', async (view) => {
    await openView(guide, view, async () => {
      expect(await faultsOf(view.name)).toEqual([]);
    });
  });
});

test('a database that cannot be opened is said so that everybody can read it', async () => {
  await panel.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await panel.reload();
  await guide.see('rescue_title');
  expect(await faultsOf('storage-closed')).toEqual([]);
});

test('axe would say what is wrong: no name, no contrast, no language', async () => {
  const broken = await trial.harness.context.newPage();
  await broken.setContent(
    '<html><title>Broken</title><main><h1>Broken</h1><button></button><p style="color:#bbb;background:#fff">pale</p></main>',
  );
  const rules = (await axeFaults(broken)).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['button-name', 'color-contrast', 'html-has-lang']));
  await broken.close();
});

test('the console of the panel had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});

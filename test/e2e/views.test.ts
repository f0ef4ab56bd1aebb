import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { axeFaults } from './views/axe-check.ts';
import { firstViews } from './views/first-views.ts';
import { type Guide, guideThrough } from './views/guide.ts';
import { deletedView, historyViews } from './views/history-views.ts';
import type { PanelView } from './views/panel-view.ts';
import { personViews } from './views/person-views.ts';
import { runViews } from './views/run-views.ts';
import { settingsViews } from './views/settings-views.ts';
import { showWhole, stillPanel } from './views/show-whole.ts';
import { viewRows } from './views/view-rows.ts';

const pictures = '.output/views';
const views = [...personViews, ...runViews, ...historyViews, ...settingsViews, deletedView];

let trial: PanelTrial;
let panel: Page;
let guide: Guide;
let complaints: string[];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  trial = await startTrial();
  ({ panel, complaints } = await trial.open());
  panel.setDefaultTimeout(4_000);
  guide = guideThrough(panel);
});
afterAll(() => trial?.close());

async function faultsOf(name: string): Promise<object[]> {
  const faults: object[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme: scheme });
    for (const width of [320, 800]) {
      await showWhole(panel, width);
      await stillPanel(panel);
      const found = await axeFaults(panel);
      const tooWide = await overflow(panel);
      if (tooWide > 0) faults.push({ name, width, tooWide });
      faults.push(...found.map((fault) => ({ name, scheme, width, ...fault })));
    }
    await takePicture(name, scheme);
  }
  return faults;
}

async function takePicture(name: string, kind: string): Promise<void> {
  await showWhole(panel, 400, 1600);
  await stillPanel(panel);
  await panel.screenshot({ path: `${pictures}/${name}-${kind}.png`, animations: 'disabled' });
}

test.each(firstViews)('axe finds nothing: $name', async ({ name, open }) => {
  await open(guide);
  expect(await faultsOf(name)).toEqual([]);
});

test('the rows of all views', async () => {
  await trial.seed(viewRows());
});

test.each(views)('axe finds nothing: $name', async ({ name, open, rows, undo }: PanelView) => {
  if (rows) await trial.seed(rows);
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.reload();
  await panel.getByRole('tab').first().waitFor();
  await open(guide);
  expect(await faultsOf(name)).toEqual([]);
  if (undo) await trial.seed(undo);
});

test('nothing complained meanwhile', () => {
  expect(complaints).toEqual([]);
});

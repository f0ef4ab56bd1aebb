import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutOff, leftInEnglish } from './panel/left-in-english.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { allViews } from './views/all-views.ts';
import { firstViews } from './views/first-views.ts';
import { type Guide, guideThrough } from './views/guide.ts';
import { openView } from './views/open-view.ts';
import { takePicture } from './views/take-picture.ts';
import { viewRows } from './views/view-rows.ts';

let trial: PanelTrial;
let guide: Guide;

beforeAll(async () => {
  trial = await startTrial({ language: 'de' });
  const { panel } = await trial.open();
  panel.setDefaultTimeout(15_000);
  guide = guideThrough(panel);
});
afterAll(() => trial?.close());

async function expectGerman(name: string): Promise<void> {
  await takePicture(guide.panel, name, 'german');
  const wrong = { english: await leftInEnglish(guide.panel, 'de'), cutOff: await cutOff(guide.panel) };
  expect(wrong).toEqual({ english: [], cutOff: [] });
}

test.each(firstViews)('nothing is left in English or cut off: $name', async ({ name, open }) => {
  await open(guide);
  await expectGerman(name);
  if (name === firstViews.at(-1)?.name) await trial.seed(viewRows());
});

test.each(allViews)('nothing is left in English or cut off: $name', (view) =>
  openView(trial, guide, view, () => expectGerman(view.name)),
);

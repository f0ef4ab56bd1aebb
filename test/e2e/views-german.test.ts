import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff, leftInEnglish } from './panel/left-in-english.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { allViews } from './views/all-views.ts';
import { firstViews } from './views/first-views.ts';
import { type Guide, guideThrough } from './views/guide.ts';
import { openAnew, openView } from './views/open-view.ts';
import { letPanelLookAside } from './views/page-views.ts';
import { frameView, takePicture } from './views/take-picture.ts';
import { viewRows } from './views/view-rows.ts';

let trial: PanelTrial;
let guide: Guide;

beforeAll(async () => {
  trial = await startTrial({ language: 'de' });
  const { panel } = await trial.open();
  panel.setDefaultTimeout(15_000);
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await letPanelLookAside(panel);
  guide = guideThrough(panel);
});
afterAll(() => trial?.close());

const nothing = { english: [], cutOff: [] };

/** Takes the picture, and tells what is wrong in it. */
async function wrongIn({ panel }: Guide, name: string): Promise<object> {
  await frameView(panel);
  await takePicture(panel, name, 'german');
  return { english: await leftInEnglish(panel, 'de'), cutOff: await cutOff(panel) };
}

test.each(firstViews)('nothing is left in English or cut off: $name', async ({ name, open }) => {
  await open(guide);
  expect(await wrongIn(guide, name)).toEqual(nothing);
});

describe('after a month of work', () => {
  beforeAll(async () => {
    await trial.seed(viewRows());
    await openAnew(guide);
  });

  test.each(allViews)('nothing is left in English or cut off: $name', async (view) => {
    await openView(guide, view, async () => {
      expect(await wrongIn(guide, view.name)).toEqual(nothing);
    });
  });
});

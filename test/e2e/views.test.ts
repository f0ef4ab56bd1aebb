import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ourButtons } from './harness/our-buttons.ts';
import { lastingOverflow } from './panel/lasting-overflow.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { allViews } from './views/all-views.ts';
import { axeFaults } from './views/axe-check.ts';
import { brokenView } from './views/broken-view.ts';
import { firstViews } from './views/first-views.ts';
import { type Guide, guideThrough } from './views/guide.ts';
import { openAnew, openView } from './views/open-view.ts';
import { letPanelLookAside, openSelected } from './views/page-views.ts';
import { showWhole } from './views/show-whole.ts';
import { frameView, takePicture } from './views/take-picture.ts';
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
  await letPanelLookAside(panel);
  guide = guideThrough(panel);
});
afterAll(() => trial?.close());

const themes = ['light', 'dark'] as const;

/** Narrow and wide, and in both themes; takes the pictures too. */
async function faultsOf(name: string): Promise<object[]> {
  const faults: object[] = [];
  for (const width of [320, 800]) {
    await showWhole(panel, width);
    const tooWide = await lastingOverflow(panel);
    if (tooWide > 0) faults.push({ width, tooWide });
    faults.push(...(await axeFaults(panel, 'others')).map((fault) => ({ width, ...fault })));
  }
  for (const colorScheme of themes) {
    await panel.emulateMedia({ colorScheme });
    faults.push(...(await axeFaults(panel, 'colours')).map((fault) => ({ colorScheme, ...fault })));
  }
  await frameView(panel);
  for (const colorScheme of themes.toReversed()) {
    await panel.emulateMedia({ colorScheme });
    await takePicture(panel, name, colorScheme);
  }
  return faults;
}

test.each(firstViews)('axe finds nothing: $name', async ({ name, open }) => {
  await open(guide);
  expect(await faultsOf(name)).toEqual([]);
});

describe('after a month of work', () => {
  beforeAll(async () => {
    await trial.seed(viewRows());
    await openAnew(guide);
  });

  test('the price that is shown first is the one that counts, and its button stays where it is', async () => {
    const page = await trial.harness.context.newPage();
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Reflect.set(window, 'seen', seen);
      const look = () => {
        for (const one of document.querySelectorAll('button'))
          if (one.textContent.startsWith('Find for '))
            seen.add(`${one.textContent} at ${one.getBoundingClientRect().top}`);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(panel.url());
    await page.getByRole('button', { name: '5 cents' }).waitFor();
    const seen = await page.evaluate(async () => {
      // What has just come is looked at in the next frame, before this.
      await new Promise((drawn) => requestAnimationFrame(drawn));
      return [...(Reflect.get(window, 'seen') as Set<string>)];
    });
    expect(seen).toHaveLength(1);
    await page.close();
  });

  test.each(allViews)('axe finds nothing: $name', async (view) => {
    await openView(guide, view, async () => {
      expect(await faultsOf(view.name)).toEqual([]);
    });
  });
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

test('our controls on a page of LinkedIn, for the tour', async () => {
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'clear-selection' }));
  const page = await openSelected(trial.harness.context);
  await page.setViewportSize({ width: 720, height: 520 });
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await takePicture(page, 'linkedin-list', colorScheme);
  }
  const ticked = async () => (await ourButtons(page)).filter(({ checked }) => checked === 'true').length;
  await expect.poll(ticked, { timeout: 15_000 }).toBe(2);
  await page.close();
});

test('the console of the panel had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});

test('a view that breaks says what can be done, and leaves the others usable', async () => {
  await openView(guide, brokenView, async () => {
    expect(await faultsOf(brokenView.name)).toEqual([]);
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

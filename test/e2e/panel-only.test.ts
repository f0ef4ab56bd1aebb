import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultSettings } from '../../lib/settings.ts';
import { ourButtons, waitForOurButton } from './harness/our-buttons.ts';
import { seeRipePage, seeWithoutExtension, type PageAsSeen } from './harness/page-as-seen.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

const addresses = [
  '/search/results/people/?keywords=buyer',
  '/search/results/people/?keywords=buyer&front=ember',
  '/in/ada-sample/',
  '/in/ada-sample/?front=ember',
];

let world: World;
let without: PageAsSeen[];
beforeAll(async () => {
  world = await openWorld({ apiKey: null });
  without = await seeWithoutExtension(world.sandbox, addresses);
});
afterAll(() => world.close());

const openAll = () => Promise.all(addresses.map((address) => world.harness.open(address)));
const setPageControls = (pageControls: boolean) =>
  world.wish({ type: 'save-settings', settings: { ...defaultSettings, pageControls } });

it('inserts nothing before the first run is finished, and the controls right after it', async () => {
  const pages = await openAll();
  expect(await Promise.all(pages.map(seeRipePage))).toEqual(without);
  await world.wish({ type: 'finish-first-run' });
  for (const page of pages) {
    await page.bringToFront();
    await waitForOurButton(page);
  }
  await Promise.all(pages.map((page) => page.close()));
});

it('inserts nothing at all while the panel alone is wanted: each page is what it is without us', async () => {
  await setPageControls(false);
  const pages = await openAll();
  expect(await Promise.all(pages.map(seeRipePage))).toEqual(without);
  await setPageControls(true);
  for (const page of pages) {
    await page.bringToFront();
    await waitForOurButton(page);
  }
  await setPageControls(false);
  for (const page of pages) {
    await page.bringToFront();
    await until('ours is gone', async () => (await ourButtons(page)).length === 0);
  }
  expect(await Promise.all(pages.map(seeRipePage))).toEqual(without);
  await Promise.all(pages.map((page) => page.close()));
});

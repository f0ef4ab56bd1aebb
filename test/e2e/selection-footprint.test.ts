import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Selected } from '../../lib/enrichment/run.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { ourButtons, pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { searchPageForLeaks } from './harness/page-leaks.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const search = '/search/results/people/?keywords=buyer';
const nameOf = (n: number) => fullName(numberedPerson(n));
const selected = async () => (await world.harness.readDatabase())['selection'] as Selected[];
/** What came into the page beside its own nodes; its title it sets without making a node. */
const added = (page: Page) =>
  page.evaluate(() => {
    const isTitle = (markup: string) => markup.includes('Search | LinkedIn');
    return (window.seenByPage?.added ?? []).filter((markup) => !isTitle(markup));
  });
/** A press is judged within half a second. */
const waitUntilJudged = async (page: Page) => {
  const pressedAt = await page.evaluate(() => performance.now());
  await page.waitForFunction((time) => performance.now() > time + 1500, pressedAt);
};

it('shows the page nothing but bare hosts', async () => {
  const page = await world.harness.open(`${search}&behaviour=spy`);
  await pressOurButton(page, `Select ${nameOf(3)}`);
  await waitForOurButton(page, 'Review');
  expect(new Set(await added(page))).toEqual(new Set(['<div></div>']));
  const leaks = await searchPageForLeaks(page, [world.harness.extensionId, 'chrome-extension', 'Reachable']);
  expect(leaks).toEqual([]);
  await page.close();
});

it('gives up politely where the page throws all of it out', async () => {
  const page = await world.harness.open(`${search}&behaviour=hostile,spy`);
  await page.waitForFunction(() => {
    const kept = window as Window & { since?: number; count?: number };
    const count = window.seenByPage?.added.length ?? 0;
    if (count !== kept.count) Object.assign(kept, { count, since: performance.now() });
    return count > 0 && performance.now() - (kept.since ?? 0) > 3000;
  });
  const hosts = await added(page);
  expect(hosts.length).toBeLessThanOrEqual(11 * 6);
  expect(await ourButtons(page)).toEqual([]);
  await page.close();
});

const cover = `content: ""; position: fixed; inset: 0; z-index: 9; background: white; pointer-events: none`;

it.each([
  ['a see-through row', '[role=listitem] { opacity: 0.01 }'],
  ['a see-through page', 'body { opacity: 0.01 }'],
  ['a cover that lets clicks through', `body::after { ${cover} }`],
])('takes no press on %s, also when it is gone with the press', async (_, css) => {
  await world.wish({ type: 'clear-selection' });
  const page = await world.harness.open(search);
  await waitForOurButton(page, `Select ${nameOf(0)}`);
  const disguise = () =>
    page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
  const undo = () =>
    page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  await disguise();
  await pressOurButton(page, `Select ${nameOf(0)}`);
  await waitUntilJudged(page);
  await page.evaluate(() =>
    addEventListener('pointerdown', () => (document.adoptedStyleSheets = []), { capture: true, once: true }),
  );
  await pressOurButton(page, `Select ${nameOf(0)}`);
  await waitUntilJudged(page);
  await undo();
  await pressOurButton(page, `Select ${nameOf(1)}`);
  await expect.poll(async () => (await selected()).map(({ facts }) => facts.fullName)).toEqual([nameOf(1)]);
  await page.close();
});

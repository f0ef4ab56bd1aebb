import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Selected } from '../../lib/enrichment/run.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { ourButtons, pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { searchPageForLeaks } from './harness/page-leaks.ts';
import { until } from './harness/until.ts';
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

/** Other people's cards below those that are there, as a list takes them in. Gives how many there are then. */
const addCards = (page: Page, rounds: number[]) =>
  page.evaluate((rounds) => {
    const list = document.querySelector('[role=list]');
    const cards = [...(list?.children ?? [])].slice(0, 10);
    const otherPerson = (card: Element, round: number) => {
      const copy = card.cloneNode(true) as Element;
      for (const node of [copy, ...copy.querySelectorAll('*')])
        for (const attribute of node.attributes)
          if (/^(?:href|id|componentkey)$/.test(attribute.name))
            attribute.value = attribute.value
              .replaceAll(/(\/in\/|vanityName=)([\w-]+)/g, `$1$2-${round}`)
              .replaceAll('ACoAA', `ACoAA${round}`);
      return copy;
    };
    for (const round of rounds) list?.append(...cards.map((card) => otherPerson(card, round)));
    return list?.children.length ?? 0;
  }, rounds);

const all = 'Select all on this page';
const checkboxes = async (page: Page) => (await ourButtons(page)).filter(({ role }) => role === 'checkbox');
const inRows = async (page: Page) => (await checkboxes(page)).filter(({ name }) => name !== all);
const allIs = async (page: Page, checked: string) =>
  (await checkboxes(page)).some((one) => one.name === all && one.checked === checked);
/** Whether the middle of a row, by its number, is as high as a checkbox of ours. */
const hasOne = async (page: Page, row: number) => {
  const box = await page.locator('[role=listitem]').nth(row).boundingBox();
  const isIn = (y: number) => box !== null && y > box.y && y < box.y + box.height;
  return (await inRows(page)).some((one) => isIn(one.box.y + one.box.height / 2));
};

it('gives rows far below the view their checkboxes when they come near, get the focus, or are all selected', async () => {
  await world.wish({ type: 'clear-selection' });
  const page = await world.harness.open(search);
  await waitForOurButton(page, `Select ${nameOf(0)}`);
  const row = (number: number) => page.locator('[role=listitem]').nth(number);
  expect(await addCards(page, [1, 2, 3, 4])).toBe(50);
  await row(14).scrollIntoViewIfNeeded();
  await until('a row in view has one', () => hasOne(page, 14));
  expect([await hasOne(page, 40), await hasOne(page, 47), await hasOne(page, 49)]).toEqual([
    false,
    false,
    false,
  ]);

  await row(47)
    .locator('a')
    .first()
    .evaluate((link: HTMLElement) => link.focus({ preventScroll: true }));
  await until('the rows beside the focus have one', () => hasOne(page, 49));
  expect([await hasOne(page, 45), await hasOne(page, 40)]).toEqual([true, false]);

  const count = await addCards(page, [5, 6]);
  await row(55).scrollIntoViewIfNeeded();
  await until('a row that came later has one', () => hasOne(page, 55));
  await row(0).scrollIntoViewIfNeeded();

  await until('all can be selected', () => allIs(page, 'false'));
  await pressOurButton(page, `Select ${nameOf(0)}`);
  await until('some are selected', () => allIs(page, 'mixed'));
  await pressOurButton(page, all);
  await until('all are selected', () => allIs(page, 'true'));
  await until('each row has one', async () => (await inRows(page)).length === count);
  expect((await inRows(page)).filter(({ checked }) => checked !== 'true')).toEqual([]);
  expect(await selected()).toHaveLength(count);
  await world.wish({ type: 'clear-selection' });
  await page.close();
});

it('gives a row its checkbox again that was taken out of a long list and comes back', async () => {
  await world.wish({ type: 'clear-selection' });
  const page = await world.harness.open(search);
  await waitForOurButton(page, `Select ${nameOf(1)}`);
  await addCards(page, [1, 2, 3, 4]);
  await page.locator('[role=listitem]').nth(14).scrollIntoViewIfNeeded();
  await until('the longer list was looked at', () => hasOne(page, 14));
  await page.locator('[role=listitem]').nth(0).scrollIntoViewIfNeeded();
  const row = await page.locator('[role=listitem]').nth(1).elementHandle();
  const hosts = () =>
    row?.evaluate((element) => [...element.children].filter((one) => one.tagName === 'DIV').length);
  const withHost = await hosts();
  await row?.evaluate((element) => {
    Reflect.set(window, 'place', element.nextSibling);
    element.remove();
  });
  await until('its checkbox is taken away', async () => (await hosts()) === (withHost ?? 0) - 1);
  await page.evaluate((element) => {
    const place = Reflect.get(window, 'place') as Element;
    if (element) place.before(element);
  }, row);
  await until('it has one again', () => hasOne(page, 1));
  expect(await hosts()).toBe(withHost);
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
  await until('one is selected', async () => (await selected()).length > 0);
  expect((await selected()).map(({ facts }) => facts.fullName)).toEqual([nameOf(1)]);
  await page.close();
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Selected } from '../../lib/enrichment/run.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { ourButtons, pressOurButton, shownTexts, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { forgeMessage } from './harness/forge-message.ts';
import { factsOf, openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const search = '/search/results/people/?keywords=buyer';
const nameOf = (n: number) => fullName(numberedPerson(n));
const selected = async () =>
  ((await world.harness.readDatabase())['selection'] as Selected[]).map(({ key }) => key).toSorted();
const keyOf = (n: number) => `in:${numberedPerson(n).slug}`;
const clear = () => world.wish({ type: 'clear-selection' });

const checkboxes = async (page: Page) =>
  (await ourButtons(page)).filter(
    ({ role, name }) => role === 'checkbox' && name !== 'Select all on this page',
  );
const tickedOn = async (page: Page) =>
  (await checkboxes(page)).filter(({ checked }) => checked === 'true').map(({ name }) => name);
const waitForTicked = (page: Page, ...numbers: number[]) =>
  until(`${numbers.length} are ticked`, async () => {
    const wanted = numbers.map((n) => `Select ${nameOf(n)}`);
    return JSON.stringify(await tickedOn(page)) === JSON.stringify(wanted);
  });
/** Brings the far end of the list near: then all ten of its rows have a checkbox. */
const allHaveOne = async (page: Page, name: string) => {
  await page.getByText(name).first().scrollIntoViewIfNeeded();
  await until('each row has its own', async () => (await checkboxes(page)).length === 10);
};
const follow = (page: Page, link: string) => page.getByRole('link', { name: link, exact: true }).click();

describe.each(['sdui', 'ember'])('a people search of the %s front end', (front) => {
  it('keeps a selection over three pages, moves and a reload', async () => {
    await clear();
    const page = await world.harness.open(`${search}&front=${front}`);
    await pressOurButton(page, `Select ${nameOf(1)}`);
    await pressOurButton(page, `Select ${nameOf(3)}`);
    await waitForTicked(page, 1, 3);
    await page.goto(`https://www.linkedin.com${search}&front=${front}&page=2`);
    await pressOurButton(page, `Select ${nameOf(15)}`);
    await waitForTicked(page, 15);
    await page.goto(`https://www.linkedin.com${search}&front=${front}&page=3`);
    await pressOurButton(page, 'Select all on this page');
    await waitForTicked(page, ...Array.from({ length: 10 }, (_, index) => 20 + index));
    await page.reload();
    // A press before it is known who is selected selects.
    await until('the first is ticked', async () => (await tickedOn(page)).includes(`Select ${nameOf(20)}`));
    await pressOurButton(page, `Select ${nameOf(20)}`);
    // A row far below the view has no checkbox until it comes near.
    await page.getByText(nameOf(29)).first().scrollIntoViewIfNeeded();
    const wanted = [1, 3, 15, 21, 22, 23, 24, 25, 26, 27, 28, 29].map(keyOf).toSorted();
    await waitForTicked(page, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    expect(await selected()).toEqual(wanted);
    await page.close();
  });
});

describe('checkboxes in rows', () => {
  it('follow a move inside the site', async () => {
    await clear();
    const page = await world.harness.open(search);
    await pressOurButton(page, `Select ${nameOf(2)}`);
    await waitForTicked(page, 2);
    await follow(page, 'Next');
    await pressOurButton(page, `Select ${nameOf(12)}`);
    await waitForTicked(page, 12);
    await follow(page, 'Previous');
    await waitForOurButton(page, `Select ${nameOf(2)}`);
    await waitForTicked(page, 2);
    await follow(page, 'Home');
    await until('nothing of ours is left', async () => (await ourButtons(page)).length === 0);
    expect(await selected()).toEqual([keyOf(12), keyOf(2)].toSorted());
    await page.close();
  });

  it('come back when the list makes its rows anew, and show what was selected', async () => {
    await clear();
    const page = await world.harness.open(search);
    await pressOurButton(page, `Select ${nameOf(4)}`);
    await waitForTicked(page, 4);
    await allHaveOne(page, nameOf(9));
    const isAnew = await page.evaluate(() => {
      const list = document.querySelector('[role=list]');
      const rows = [...(list?.children ?? [])];
      const copies = rows.map((row) => row.cloneNode(true));
      list?.replaceChildren(...copies);
      for (const copy of copies) copy.firstChild?.remove();
      return rows.every((row) => !row.isConnected);
    });
    expect(isAnew).toBe(true);
    await waitForTicked(page, 4);
    await allHaveOne(page, nameOf(0));
    await page.close();
  });

  it('do nothing for events of the page’s own making', async () => {
    await clear();
    const page = await world.harness.open(search);
    await waitForOurButton(page, 'Review');
    await until('most rows have one', async () => (await checkboxes(page)).length > 8);
    const pressed = await page.evaluate(() => {
      const hosts = [
        ...document.querySelectorAll<HTMLElement>('[role=listitem] > div:first-child, body > div'),
      ];
      for (const host of hosts) {
        for (const type of ['pointerover', 'focusin', 'pointerdown', 'pointerup', 'click'])
          host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        host.click();
      }
      return hosts.length;
    });
    expect(pressed).toBeGreaterThan(9);
    await pressOurButton(page, `Select ${nameOf(9)}`);
    await waitForTicked(page, 9);
    expect(await selected()).toEqual([keyOf(9)]);
    await page.close();
  });

  it('stand in the rows of the connections too', async () => {
    await clear();
    const page = await world.harness.open('/mynetwork/invite-connect/connections/');
    await pressOurButton(page, `Select ${nameOf(204)}`);
    await waitForTicked(page, 204);
    await until('each row has its own', async () => (await checkboxes(page)).length >= 10);
    expect(await checkboxes(page)).toHaveLength(10);
    await page.close();
  });

  it('show the state of each person', async () => {
    await clear();
    await world.ask(numberedPerson(6));
    await world.settled(numberedPerson(6));
    const page = await world.harness.open(search);
    const remarks = async () => (await checkboxes(page)).map(({ description }) => description);
    const states = ['Email found', 'No email found', 'Needs attention'];
    await until('one has a state', async () => (await remarks()).filter(Boolean).length === 1);
    expect(states).toContain((await remarks())[6]);
    await page.close();
  });

  it('open no panel and change no size', async () => {
    const page = await world.harness.open(search);
    const boxOf = async (n: number) => (await waitForOurButton(page, `Select ${nameOf(n)}`)).box;
    const before = await boxOf(0);
    await pressOurButton(page, `Select ${nameOf(0)}`);
    await until('it is ticked', async () => (await tickedOn(page)).includes(`Select ${nameOf(0)}`));
    expect(await boxOf(0)).toEqual(before);
    expect(await world.harness.isSidePanelOpen()).toBe(false);
    await page.close();
  });
});

describe('what a page may say', () => {
  const facts = (n: number) => factsOf(numberedPerson(n));
  const select = (count: number) => ({
    type: 'select',
    people: Array.from({ length: count }, (_, index) => facts(index)),
    selected: true,
  });

  it('no more than 25 people in one message', async () => {
    await clear();
    const page = await world.harness.open(search);
    expect(await forgeMessage(page, select(26))).toEqual({ ok: false, code: 'invalid' });
    expect(await selected()).toEqual([]);
    expect(await forgeMessage(page, select(25))).toMatchObject({ ok: true, selectedCount: 25 });
    expect(await selected()).toHaveLength(25);
    await page.close();
  });

  it('no more than a thousand in all, and the bar says so', async () => {
    await clear();
    const thousand = Array.from({ length: 1000 }, (_, index) => facts(1000 + index));
    await world.wish({ type: 'select-people', people: thousand, selected: true });
    const page = await world.harness.open(search);
    await pressOurButton(page, `Select ${nameOf(5)}`);
    await until('the bar says so', async () => (await shownTexts(page)).includes('Full: 1,000 is the most.'));
    expect(await tickedOn(page)).toEqual([]);
    expect(await selected()).toHaveLength(1000);
    await page.close();
  });
});

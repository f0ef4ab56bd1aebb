import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Selected } from '../../lib/enrichment/run.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { leadIdOf } from '../sandbox/linkedin/sales-navigator.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { ourButtons, pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { factsOf, openWorld, type World } from './harness/world.ts';

let world: World;
let page: Page;
/** The real side panel, opened by a trusted press on Review. */
let panel: Page;

const nameOf = (n: number) => fullName(numberedPerson(n));
const selection = async () => (await world.harness.readDatabase())['selection'] as Selected[];
const tab = (name: string) => panel.getByRole('tab', { name, exact: true }).click();
const go = async (path: string) => {
  await page.bringToFront();
  await page.goto(`https://www.linkedin.com${path}`);
};
const checkbox = (n: number) => panel.getByRole('checkbox', { name: `Select ${nameOf(n)}`, exact: true });
const inRows = () => panel.getByRole('checkbox', { name: /^Select (?!all)/ });
/** A press changes what is shown, which may be older than what is stored. The box itself lies under its drawing. */
const tick = async (n: number, isTicked = true) => {
  await until('it is shown as it was', async () => (await checkbox(n).isChecked()) !== isTicked);
  await checkbox(n).locator('xpath=ancestor::label').click();
};

beforeAll(async () => {
  world = await openWorld();
  page = await world.harness.open('/search/results/people/?keywords=buyer');
  await pressOurButton(page, `Select ${nameOf(1)}`);
  await until(
    'it is selected',
    async () => (await waitForOurButton(page, `Select ${nameOf(1)}`)).checked === 'true',
  );
  await pressOurButton(page, 'Review');
  panel = await world.harness.sidePanel();
});
afterAll(() => world.close());

it('shows the review after a press on Review', async () => {
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  const person = panel.getByText(nameOf(1)).first();
  await person.waitFor({ state: 'attached' });
  expect(await person.textContent()).toContain(nameOf(1));
});

it('lists the people of the page, and shares the selection with it', async () => {
  await tab('Person');
  await checkbox(1).waitFor();
  await until('the selection is shown', () => checkbox(1).isChecked());
  await tick(2);
  await until('the page shows it', async () => {
    const { checked } = await waitForOurButton(page, `Select ${nameOf(2)}`);
    return checked === 'true';
  });
  await panel.getByRole('button', { name: 'Clear selection' }).click();
  await until('the page shows it', async () =>
    (await ourButtons(page)).every(({ checked }) => checked !== 'true' && checked !== 'mixed'),
  );
  expect(await selection()).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await until('they are selected again', async () => (await selection()).length === 2);
  await panel.getByRole('button', { name: 'Clear selection' }).click();
  await until('nobody is selected', async () => (await selection()).length === 0);
});

it('says that no more can be selected for as long as that is so', async () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => factsOf(numberedPerson(1000 + index)));
  await world.wish({ type: 'select-people', people: thousand, selected: true });
  await tick(2);
  const full = panel.getByText('The selection holds at most 1,000 people.');
  await full.waitFor();
  await panel.getByRole('button', { name: 'Clear selection' }).click();
  await full.waitFor({ state: 'detached' });
  expect(await selection()).toEqual([]);
});

it('keeps the selection over pages, and takes it to the review', async () => {
  await tick(1);
  await until('one is selected', async () => (await selection()).length === 1);
  await go('/search/results/people/?keywords=buyer&page=2');
  await tick(11);
  await until('two are selected', async () => (await selection()).length === 2);
  await go('/search/results/people/?keywords=buyer');
  await until('the selection is shown', () => checkbox(1).isChecked());
  await panel.getByRole('button', { name: 'Review' }).click();
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  await panel.getByText(nameOf(11)).first().waitFor({ state: 'attached' });
  const chosen = (await selection()).map(({ facts }) => facts.fullName);
  expect(chosen.toSorted()).toEqual([nameOf(1), nameOf(11)].toSorted());
  await tab('Person');
  await panel.getByRole('button', { name: 'Clear selection' }).click();
  await until('nobody is selected', async () => (await selection()).length === 0);
});

it('says why a row cannot be selected, on the page and in the panel', async () => {
  await go('/company/example-works/people/');
  const mark = await waitForOurButton(page, 'Cannot be selected');
  expect(mark).toMatchObject({ role: 'checkbox', disabled: true, checked: 'false' });
  expect(mark.description).toBe('LinkedIn does not show you this profile.');
  await panel.getByText('LinkedIn does not show you this profile.').waitFor();
  await pressOurButton(page, 'Select all on this page');
  await until('five are selected', async () => (await selection()).length === 5);
  expect((await selection()).map(({ facts }) => facts.company)).toEqual(Array(5).fill('Example Works'));
});

it.each(['search', 'lists'])('selects leads of Sales Navigator, %s, who have no address', async (variant) => {
  await world.wish({ type: 'clear-selection' });
  await go(`/sales/${variant}/people`);
  await panel.getByText('Beta', { exact: true }).waitFor();
  await pressOurButton(page, `Select ${nameOf(401)}`);
  await until('it is selected', async () => (await selection()).length === 1);
  const [{ facts } = { facts: null }] = await selection();
  expect(facts).toMatchObject({ address: null, fullName: nameOf(401), company: numberedPerson(401).company });
});

it('knows the lead again on the lead’s own page', async () => {
  await go(`/sales/lead/${leadIdOf(numberedPerson(401))},NAME_SEARCH,x1`);
  await until(
    'it is ticked',
    async () => (await waitForOurButton(page, `Select ${nameOf(401)}`)).checked === 'true',
  );
  const boxes = await until('there are one for the lead and one for all', async () => {
    const all = (await ourButtons(page)).filter(({ role }) => role === 'checkbox');
    return all.length >= 2 && all;
  });
  expect(boxes).toHaveLength(2);
});

it('takes nobody for another lead while the page moves to that one’s address', async () => {
  const leadPath = (n: number) => `/sales/lead/${leadIdOf(numberedPerson(n))},NAME_SEARCH,x1`;
  const move = (n: number) => page.evaluate((to) => history.pushState(null, '', to), leadPath(n));
  const nobody = () => until('nobody is offered', async () => (await ourButtons(page)).length === 0);
  await world.wish({ type: 'clear-selection' });
  await go(leadPath(401));
  await waitForOurButton(page, `Select ${nameOf(401)}`);
  await move(402);
  await nobody();
  await panel.getByText('This page cannot be read').waitFor();
  await page.evaluate((name) => {
    const heading = document.querySelector('[data-anonymize="person-name"]');
    if (heading?.firstChild) heading.firstChild.nodeValue = name;
  }, nameOf(402));
  await waitForOurButton(page, `Select ${nameOf(402)}`);

  await go('/sales/search/people');
  await waitForOurButton(page, `Select ${nameOf(401)}`);
  await move(499);
  await nobody();
  expect(await selection()).toEqual([]);
});

it('says that it lists no more than the first 200 people of a long page', async () => {
  await tab('Person');
  await go('/mynetwork/invite-connect/connections/');
  await checkbox(200).waitFor();
  expect(await panel.getByText('the first 200 people').count()).toBe(0);
  await page.evaluate(() => {
    const row = document.querySelector('[data-testid=lazy-column] > *');
    const copies = Array.from({ length: 200 }, (_, n) => {
      const copy = row?.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a[href*="/in/"]'))
        link.setAttribute('href', `/in/copy-${n}/`);
      for (const link of copy.querySelectorAll('a[href*="compose"]'))
        link.setAttribute('href', '/messaging/compose/');
      return copy;
    });
    row?.parentElement?.append(...copies);
  });
  await panel.getByText('No more than the first 200 people of a page are listed here.').waitFor();
  expect(await inRows().count()).toBe(200);
});

it('is enough without anything on the page', async () => {
  await world.wish({ type: 'clear-selection' });
  await world.wish({ type: 'save-settings', settings: { ...defaultSettings, pageControls: false } });
  await go('/mynetwork/invite-connect/connections/');
  await until('the list is the page’s as it came', async () => (await inRows().count()) === 10);
  await until('they can be selected', () => panel.getByRole('checkbox', { name: /^Select all/ }).isEnabled());
  await panel.getByText('Select all on this page').click();
  await until('ten are selected', async () => (await selection()).length === 10);
  await until('the list shows it', () => checkbox(203).isChecked());
  await tick(203, false);
  await until('nine are selected', async () => (await selection()).length === 9);
  expect(await ourButtons(page)).toEqual([]);
});

it('takes a pasted list to the review, and says line by line what it did not understand', async () => {
  await panel.getByRole('button', { name: 'Paste a list of people' }).click();
  await panel
    .getByLabel('List or CSV')
    .fill(
      `name,company,url\nAda Sample,Example Works,linkedin.com/in/ada-sample\nBo,,\n${nameOf(7)},Paper Lantern,`,
    );
  await panel.getByRole('button', { name: 'Read the list' }).click();
  await panel.getByText('2 people understood').first().waitFor();
  expect(await panel.getByText(/^Line 3:/).textContent()).toContain('a profile address is needed');
  await panel.getByRole('button', { name: 'Review', exact: true }).click();
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  await panel.getByText(nameOf(7)).first().waitFor({ state: 'attached' });
  expect(await selection()).toHaveLength(9);
});

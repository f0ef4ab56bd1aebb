import type { BrowserContext, Page } from 'playwright-core';
import { pressOurButton, waitForOurButton } from '../harness/our-buttons.ts';
import { fullName, numberedPerson } from '../../sandbox/people.ts';
import { until } from '../harness/until.ts';
import type { Guide } from './guide.ts';
import type { PanelView } from './panel-view.ts';

const linkedIn = 'https://www.linkedin.com';
const list = '/search/results/people/?keywords=buyer';

/** A panel in a tab sees itself as the active one: from its next load on, a page of LinkedIn that is open is that. */
export async function letPanelLookAside(panel: Page): Promise<void> {
  await panel.addInitScript((pages) => {
    if (!('tabs' in chrome)) return;
    const query = chrome.tabs.query.bind(chrome.tabs) as (asked: object) => Promise<object[]>;
    const lookAside = async (asked: object) => {
      const beside = await query({ url: pages });
      return beside.length > 0 ? beside : query(asked);
    };
    Object.assign(chrome.tabs, { query: lookAside });
  }, `${linkedIn}/*`);
}

/** A list of LinkedIn on which two people are ticked. */
export async function openSelected(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(linkedIn + list);
  for (const place of [2, 3]) await tickRow(page, `Select ${fullName(numberedPerson(place))}`);
  return page;
}

async function tickRow(page: Page, name: string): Promise<void> {
  await pressOurButton(page, name);
  await until(`${name} is ticked`, async () => (await waitForOurButton(page, name)).checked === 'true');
}

function beside(name: string, path: string, see: (guide: Guide) => Promise<void>): PanelView {
  let page: Page | undefined;
  return {
    name,
    anew: true,
    open: async (guide) => {
      page = await guide.panel.context().newPage();
      await page.goto(linkedIn + path);
      await waitForOurButton(page);
      await guide.panel.bringToFront();
      await guide.panel.reload();
      await see(guide);
    },
    close: async () => page?.close(),
  };
}

/** The panel beside a page of LinkedIn, of each kind. */
export const pageViews: PanelView[] = [
  beside('page-profile', '/in/ada-sample/', async ({ panel }) =>
    panel.getByRole('heading', { name: 'Ada Sample' }).waitFor(),
  ),
  beside('page-list', list, ({ see }) => see('people_on_page')),
  beside('page-sales-navigator', '/sales/search/people', ({ see }) => see('people_on_page')),
];

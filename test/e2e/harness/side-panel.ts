import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Target, Targets } from './targets.ts';
import { until } from './until.ts';

export interface SidePanelFinder {
  /** The page of the real side panel, once it is open. */
  find: (patience?: number) => Promise<Page>;
  /** Is it open now? */
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

const idOrNone = (page: Page) => targetIdOf(page).catch(() => '');

/** The side panel is no tab: only a second debugging connection, made after it opened, lists it as a page. */
export function createSidePanelFinder(
  context: BrowserContext,
  targets: Targets,
  panelAddress: string,
): SidePanelFinder {
  const connections: Browser[] = [];
  const look = async (): Promise<Target | null> => {
    const all = await targets.list();
    const tabs = await Promise.all(context.pages().map(idOrNone));
    return all.find(({ url, id }) => url.startsWith(panelAddress) && !tabs.includes(id)) ?? null;
  };
  const connect = async ({ id }: Target): Promise<Page | null> => {
    const browser = await chromium.connectOverCDP(targets.endpoint);
    connections.push(browser);
    const pages = browser.contexts().flatMap((one) => one.pages());
    const ids = await Promise.all(pages.map(idOrNone));
    return pages[ids.indexOf(id)] ?? null;
  };
  /** While the panel slides in, the page beside it is drawn at two widths. */
  const settle = (panel: Page) =>
    until('the side panel has slid in', () =>
      panel.evaluate(async () => {
        const before = innerWidth;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return before > 0 && before === innerWidth;
      }),
    );
  let known: Page | null = null;
  return {
    isOpen: async () => (await look()) !== null,
    async find(patience) {
      if (known && !known.isClosed()) return known;
      const target = await until('the side panel is open', look, patience);
      known = await connect(target);
      if (!known) throw new Error('The side panel is open, but cannot be reached');
      await settle(known);
      return known;
    },
    async close() {
      await Promise.all(connections.map((browser) => browser.close().catch(() => {})));
    },
  };
}

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { pageByTarget, targetIdOf } from './page-by-target.ts';
import type { Target, Targets } from './targets.ts';
import { until } from './until.ts';

export interface SidePanelFinder {
  /** The page of the real side panel, once it is open. */
  find: (patience?: number) => Promise<Page>;
  /** Is it open now? */
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** The side panel is no tab: only a second debugging connection, made after it opened, lists it as a page. */
export function createSidePanelFinder(
  context: BrowserContext,
  targets: Targets,
  panelAddress: string,
): SidePanelFinder {
  const connections: Browser[] = [];
  const look = async (): Promise<Target | null> => {
    const all = await targets.list();
    const tabs = await Promise.all(context.pages().map(targetIdOf));
    return all.find(({ url, id }) => url.startsWith(panelAddress) && !tabs.includes(id)) ?? null;
  };
  const connect = async ({ id }: Target): Promise<Page> => {
    const browser = await chromium.connectOverCDP(targets.endpoint);
    connections.push(browser);
    const pages = () => browser.contexts().flatMap((one) => one.pages());
    return until('the side panel can be reached', () => pageByTarget(pages(), id));
  };
  /** While the panel slides in, the page beside it is drawn at two widths. */
  const settle = (panel: Page) =>
    until('the side panel has slid in', () =>
      panel.evaluate(async () => {
        const before = innerWidth;
        for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
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
      await settle(known);
      return known;
    },
    async close() {
      await Promise.all(connections.map((browser) => browser.close().catch(() => {})));
    },
  };
}

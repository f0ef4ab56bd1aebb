import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { until } from './until.ts';

interface Target {
  id: string;
  type: string;
  url: string;
}

export interface SidePanelFinder {
  /** The page of the real side panel, once it is open. */
  find: (patience?: number) => Promise<Page>;
  /** Is it open now? */
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
}

/** The debugging port, which Chromium writes into its profile at start. */
async function readPort(profile: string): Promise<string | null> {
  const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  return text.split('\n')[0] || null;
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/** The side panel is no tab: only a second debugging connection, made after it opened, lists it as a page. */
export async function createSidePanelFinder(
  context: BrowserContext,
  profile: string,
  panelAddress: string,
): Promise<SidePanelFinder> {
  const port = await until('Chromium has written its debugging port', () => readPort(profile));
  const connections: Browser[] = [];
  const find = async (): Promise<Target | null> => {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as Target[];
    const tabs = await Promise.all(context.pages().map(targetIdOf));
    const panels = targets.filter(({ url, id }) => url.startsWith(panelAddress) && !tabs.includes(id));
    return panels[0] ?? null;
  };
  const connect = async ({ id }: Target): Promise<Page | null> => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    connections.push(browser);
    const pages = browser.contexts().flatMap((one) => one.pages());
    const ids = await Promise.all(pages.map((page) => targetIdOf(page).catch(() => '')));
    return pages[ids.indexOf(id)] ?? null;
  };
  let known: Page | null = null;
  return {
    isOpen: async () => (await find()) !== null,
    async find(patience) {
      if (known && !known.isClosed()) return known;
      const target = await until('the side panel is open', find, patience);
      known = await connect(target);
      if (!known) throw new Error('The side panel is open, but cannot be reached');
      return known;
    },
    async close() {
      await Promise.all(connections.map((browser) => browser.close().catch(() => {})));
    },
  };
}

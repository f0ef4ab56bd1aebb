import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../commands/find-chromium.mjs';
import type { Sandbox } from '../../sandbox/server.ts';

export interface PageAsSeen {
  html: string;
  sheets: number;
  openRoots: number;
}

/** Older than this (ms) a page has everything of ours that it will get by itself. */
const ripe = 6000;

/** All that a script of the page can see of its document, once the page is so old that nothing more comes by itself. */
export async function seeRipePage(page: Page): Promise<PageAsSeen> {
  await page.waitForFunction((age) => performance.now() > age, ripe);
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    openRoots: [...document.querySelectorAll('*')].filter((node) => node.shadowRoot).length,
  }));
}

/** The same pages in a browser without any extension. */
export async function seeWithoutExtension(
  sandbox: Sandbox,
  addresses: readonly string[],
): Promise<PageAsSeen[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run node test/commands/set-up.mjs');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${sandbox.resolverRules}`,
      '--ignore-certificate-errors',
    ],
  });
  const context = await browser.newContext({ viewport: null });
  const seen = await Promise.all(
    addresses.map(async (address) => {
      const page = await context.newPage();
      await page.goto(`https://www.linkedin.com${address}`);
      return seeRipePage(page);
    }),
  );
  await browser.close();
  return seen;
}

import type { BrowserContext, Page } from 'playwright-core';
import { pageByTarget } from './page-by-target.ts';
import { until } from './until.ts';

/** Opens a tab behind the one in front: that one stays what panels follow and pages are drawn for. */
export async function openBehind(context: BrowserContext, address: string): Promise<Page> {
  const [beside = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(beside);
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', background: true });
  await session.detach();
  const page = await until('the tab behind is open', () => pageByTarget(context.pages(), targetId));
  await page.goto(address);
  return page;
}

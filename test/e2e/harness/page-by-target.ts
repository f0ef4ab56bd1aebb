import type { Page } from 'playwright-core';

/** Which of the browser's targets a page is; empty when it has just gone. */
export async function targetIdOf(page: Page): Promise<string> {
  try {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  } catch {
    return '';
  }
}

export async function pageByTarget(pages: Page[], id: string): Promise<Page | undefined> {
  const ids = await Promise.all(pages.map(targetIdOf));
  return pages[ids.indexOf(id)];
}

import type { Page } from 'playwright-core';

/** In CSS pixels: what fits a screen, and more than any view needs. */
const least = 640;
const most = 5000;

/** Makes the window as high as what is shown needs, so that nothing is scrolled out of sight. */
export async function showWhole(panel: Page, width: number, highest = most): Promise<void> {
  await panel.setViewportSize({ width, height: least });
  const needed = await panel.evaluate(() => {
    const above = document.querySelector('[role=tabpanel], main')?.getBoundingClientRect().top ?? 0;
    const views = [...document.querySelectorAll('main, [role=tabpanel], [role=dialog], [role=alertdialog]')];
    return Math.max(document.documentElement.scrollHeight, ...views.map((one) => above + one.scrollHeight));
  });
  if (needed > least)
    await panel.setViewportSize({ width, height: Math.min(Math.ceil(needed) + 8, highest) });
}

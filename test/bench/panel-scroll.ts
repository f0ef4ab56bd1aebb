import type { Page } from 'playwright-core';
import { percentile } from './statistics.ts';

/** In milliseconds: the 95th of the frames, and the longest task above 50 ms, 0 when there was none. */
export interface Scrolled {
  frame: number;
  longest: number;
}

/** Scrolls the list for some seconds, as far in each frame as a quick hand does, and looks at frames and long tasks. */
export const scrollHistory = (panel: Page): Promise<Scrolled> => scroll(panel, 'ul[aria-busy]');

/** The same over plain paragraphs with nothing of ours: what this browser can do on this machine at all. */
export async function scrollNothing(page: Page): Promise<Scrolled> {
  await page.setContent(`<div style="height: 500px; overflow-y: auto"><ul></ul></div>`);
  await page.evaluate(() => {
    const lines = Array.from({ length: 3000 }, (_, place) => `<li style="height: 54px">Line ${place}</li>`);
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', lines.join(''));
  });
  return scroll(page, 'ul');
}

async function scroll(page: Page, list: string): Promise<Scrolled> {
  const { frames, longest } = await page.evaluate(async (list) => {
    const scroller = document.querySelector(list)?.parentElement;
    if (!scroller) throw new Error('no list');
    const tasks: number[] = [0];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 400; frame += 1) {
      scroller.scrollTop += frame % 100 === 99 ? 20_000 : 120;
      const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(at - last);
      last = at;
    }
    observer.disconnect();
    return { frames: frames.slice(1), longest: Math.max(...tasks) };
  }, list);
  return { frame: percentile(frames, 95), longest };
}

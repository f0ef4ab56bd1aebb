import type { Page } from 'playwright-core';
import { percentile } from './statistics.ts';

/** Scrolls the list for some seconds, as far in each frame as a quick hand does, and looks at frames and long tasks. */
export async function benchScroll(panel: Page): Promise<{ frame: number; longest: number }> {
  const { frames, longest } = await panel.evaluate(async () => {
    const scroller = document.querySelector('ul[aria-busy]')?.parentElement;
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
  });
  return { frame: percentile(frames, 95), longest };
}

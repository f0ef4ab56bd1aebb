import type { Harness } from '../e2e/harness/launch.ts';

const mountTimes = 10;

/** From the start of the navigation to the frame in which the panel's views stand. */
export async function timeMounts({ context, extensionId }: Harness): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < mountTimes + 1; time += 1) {
    const panel = await context.newPage();
    await panel.addInitScript(() => {
      const look = () => {
        if (document.querySelector('[role=tablist]')) Reflect.set(window, 'mountedAt', performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await panel.waitForFunction(() => 'mountedAt' in window);
    times.push(await panel.evaluate(() => Reflect.get(window, 'mountedAt') as number));
    await panel.close();
  }
  // The first one compiles the code.
  return times.slice(1);
}

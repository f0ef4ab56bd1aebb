import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { Targets } from './targets.ts';
import { until } from './until.ts';

export interface WorkerControl {
  isRunning: () => Promise<boolean>;
  /** Differs with each start of the worker; null while it does not run. */
  boot: () => Promise<number | null>;
  /** Stops it as Chromium does. `page` is of the extension's origin. */
  kill: (page: Page) => Promise<void>;
  /** Only to be used while it runs: what is asked of a stopped worker is never answered. */
  handle: () => Worker;
}

/** `origin`: `chrome-extension://<id>/`. The debugger keeps one handle, and one target id, through all its lives. */
export function createWorkerControl(
  context: BrowserContext,
  targets: Targets,
  origin: string,
): WorkerControl {
  const handle = () => {
    const worker = context.serviceWorkers().find((one) => one.url().startsWith(origin));
    if (!worker) throw new Error('The extension has no worker');
    return worker;
  };
  const isRunning = async () => {
    const all = await targets.list();
    return all.some(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  return {
    handle,
    isRunning,
    boot: async () => ((await isRunning()) ? handle().evaluate(() => performance.timeOrigin) : null),
    async kill(page) {
      const session = await page.context().newCDPSession(page);
      let isStopped = false;
      // Told by an event, for a message may start the next one before anybody looks.
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const own = versions.filter(({ scriptURL }) => scriptURL.startsWith(origin));
        isStopped ||= own.some(({ runningStatus }) => runningStatus === 'stopped');
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the worker is gone', () => isStopped);
      await session.detach();
    },
  };
}

import '../lib/zod-without-eval.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { receive } from '../lib/worker/receive.ts';
import { startWorker } from '../lib/worker/start-worker.ts';

export default defineBackground({
  type: 'module',
  main() {
    const worker = startWorker(browser);
    const own = { id: browser.runtime.id, origin: location.origin };
    // The polyfill has no side panel.
    const { sidePanel } = globalThis.chrome;
    const openPanel = (tabId: number) => void sidePanel.open({ tabId }).catch(() => undefined);
    const effects = { ...worker.context, own, openPanel };

    browser.runtime.onMessage.addListener((message: unknown, sender) => receive(effects, message, sender));
    browser.alarms.onAlarm.addListener(worker.drain);
    browser.runtime.onStartup.addListener(worker.drain);
    browser.runtime.onInstalled.addListener(worker.drain);
    self.addEventListener('online', worker.drain);
    browser.runtime.onUpdateAvailable.addListener(
      () => void worker.stop().then(() => browser.runtime.reload()),
    );
    void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    worker.drain();
  },
});

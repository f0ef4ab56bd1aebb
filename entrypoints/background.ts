import '../lib/zod-without-eval.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { PanelWish } from '../lib/panel-request.ts';
import { closeStorage } from '../lib/worker/close-storage.ts';
import { text } from '../lib/text.ts';
import { listenToBrowser } from '../lib/worker/browser-wishes.ts';
import { followNotices } from '../lib/worker/follow-notices.ts';
import { receive } from '../lib/worker/receive.ts';
import { requestPanel } from '../lib/worker/request-panel.ts';
import { startWorker } from '../lib/worker/start-worker.ts';

export default defineBackground({
  type: 'module',
  main() {
    // The polyfill has neither a side panel nor the storage of a session.
    const { sidePanel, storage } = globalThis.chrome;
    closeStorage(storage);
    const worker = startWorker(browser, storage);
    const own = { id: browser.runtime.id, origin: location.origin };
    const openPanel = (tabId: number) => void sidePanel.open({ tabId }).catch(() => undefined);
    const { policyIsRead, isDiskFull, during } = worker;
    const effects = { ...worker.context, own, openPanel, policyIsRead, isDiskFull, during };

    const look = () => {
      worker.drain();
      worker.daily();
    };

    const request = (wish: PanelWish, windowId: number | undefined) =>
      requestPanel(worker.context, wish, windowId);
    listenToBrowser(browser, { openPanel, request, menuTitle: text('menu_find_profile') });
    followNotices(browser, {
      request,
      notices: () => (globalThis.chrome as Partial<typeof chrome>).notifications,
      openPanel: (windowId) => sidePanel.open({ windowId }),
    });
    browser.runtime.onMessage.addListener((message: unknown, sender) => receive(effects, message, sender));
    browser.alarms.onAlarm.addListener(look);
    browser.runtime.onStartup.addListener(worker.drain);
    browser.runtime.onInstalled.addListener(worker.drain);
    self.addEventListener('online', worker.drain);
    browser.runtime.onUpdateAvailable.addListener(
      () => void worker.stop().then(() => browser.runtime.reload()),
    );
    void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
    look();
  },
});

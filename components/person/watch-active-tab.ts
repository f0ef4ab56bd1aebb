import type { Browser, browser as wholeBrowser } from 'wxt/browser';
import { linkedInOrigin } from '../../lib/manifest.ts';
import type { PageReport } from '../../lib/messages.ts';
import { pickReport } from '../../lib/pick-report.ts';
import { listenToTab } from './listen-to-tab.ts';
import type { PageState } from './use-page-report.ts';

type Watched = Pick<typeof wholeBrowser, 'tabs' | 'runtime' | 'windows'>;

/** Follows the active tab of this window until `signal` ends it. */
export async function watchActiveTab(
  browser: Watched,
  onState: (state: PageState) => void,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let stop: () => void = () => {};
  let watched: number | undefined;
  let newest = 0;
  const follow = async () => {
    const turn = ++newest;
    stop();
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    // Another tab was chosen meanwhile: that one alone is listened to.
    if (signal.aborted || turn !== newest) return;
    watched = tab?.id;
    stop = tab ? listen(browser, tab, onState) : () => {};
    if (!tab) onState({ status: 'no-page', isLinkedIn: false });
  };
  const activated = (info: Browser.tabs.OnActivatedInfo) => {
    if (info.windowId !== windowId) return;
    onState({ status: 'reading' });
    void follow();
  };
  const updated = (tabId: number, change: Browser.tabs.OnUpdatedInfo) => {
    if (tabId === watched && change.status === 'complete') void follow();
  };
  if (signal.aborted) return;
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    stop();
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  await follow();
}

function listen(browser: Watched, tab: Browser.tabs.Tab, onState: (state: PageState) => void): () => void {
  const { id: tabId, url } = tab;
  // Without a permission for it, the address of other sites' tabs is hidden from us.
  const isLinkedIn = url?.startsWith(`${linkedInOrigin}/`) ?? false;
  const nobody: PageState = { status: 'no-page', isLinkedIn };
  if (tabId === undefined || !isLinkedIn) {
    onState(nobody);
    return () => {};
  }
  return listenToTab(browser, tabId, (reports: PageReport[] | null) => {
    const report = reports && pickReport(reports);
    onState(report ? { status: 'report', report } : nobody);
  });
}

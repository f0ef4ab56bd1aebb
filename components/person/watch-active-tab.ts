import type { Browser, browser as wholeBrowser } from 'wxt/browser';
import { linkedInOrigin } from '../../lib/manifest.ts';
import type { PageReport } from '../../lib/messages.ts';
import { pickReport } from '../../lib/pick-report.ts';
import { listenToTab } from './listen-to-tab.ts';
import type { PageState } from './use-page-report.ts';

type Watched = Pick<typeof wholeBrowser, 'tabs' | 'runtime' | 'windows'>;

interface Watcher {
  onState: (state: PageState) => void;
  /** The user went to another tab. */
  onOtherTab: () => void;
  /** The address in the active tab, also after a move within its page; undefined: hidden from us, or not followed any more. */
  onPage: (url: string | undefined) => void;
}

/** Follows the active tab of this window until `signal` ends it. */
export async function watchActiveTab(
  browser: Watched,
  { onState, onOtherTab, onPage }: Watcher,
  signal: AbortSignal,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let stop: () => void = () => {};
  let watched: number | undefined;
  let isHeard = false;
  let newest = 0;
  const tell = (state: PageState) => {
    isHeard = state.status === 'report';
    onState(state);
  };
  const followAnew = () => {
    tell({ status: 'reading' });
    void follow();
  };
  const follow = async () => {
    const turn = ++newest;
    stop();
    const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? {} : { windowId }) });
    // Another tab was chosen meanwhile: that one alone is listened to.
    if (signal.aborted || turn !== newest) return;
    watched = tab?.id;
    onPage(tab?.url);
    stop = tab ? listen(browser, tab, { tell, onGone: followAnew }) : () => {};
    if (!tab) tell({ status: 'no-page', isLinkedIn: false });
  };
  const activated = (info: Browser.tabs.OnActivatedInfo) => {
    if (info.windowId !== windowId) return;
    onOtherTab();
    followAnew();
  };
  const updated = (tabId: number, change: Browser.tabs.OnUpdatedInfo) => {
    if (tabId === watched && change.url !== undefined) onPage(change.url);
    // Whoever does not answer yet may do so before all of the page is there.
    if (tabId === watched && (change.status === 'complete' || !isHeard)) void follow();
  };
  if (signal.aborted) return;
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    stop();
    onPage(undefined);
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  await follow();
}

interface Listener {
  tell: (state: PageState) => void;
  /** The page that answered gave way to another one. */
  onGone: () => void;
}

const hasSubject = ({ reading, rows }: PageReport) => rows !== null || Boolean(reading?.person);

function listen(browser: Watched, tab: Browser.tabs.Tab, { tell, onGone }: Listener): () => void {
  const { id: tabId, url, status } = tab;
  // Without a permission for it, the address of other sites' tabs is hidden from us.
  const isLinkedIn = url?.startsWith(`${linkedInOrigin}/`) ?? false;
  const nobody: PageState = { status: 'no-page', isLinkedIn };
  // Our script comes when most of the page is there, into a frame in it perhaps first: until then nothing is missing.
  const isThere = status !== 'loading';
  const noSubject: PageState = isThere ? nobody : { status: 'reading' };
  if (tabId === undefined || !isLinkedIn) {
    tell(nobody);
    return () => {};
  }
  return listenToTab(browser, tabId, {
    onReports: (reports) => {
      const report = pickReport(reports);
      tell(report && (isThere || hasSubject(report)) ? { status: 'report', report } : noSubject);
    },
    onEnd: (wasHeard) => (wasHeard ? onGone() : tell(noSubject)),
  });
}

import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageReport } from '../../lib/messages.ts';
import { pageKey } from '../../lib/page-key.ts';
import { usePanelStore } from '../panel-store.ts';
import { watchActiveTab } from './watch-active-tab.ts';

/** `no-page`: no script of ours answers in the active tab, though it may be LinkedIn's (opened before we were
 * installed). `reading`: asked, and nothing said yet. */
export type PageState =
  | { status: 'no-page'; isLinkedIn: boolean }
  | { status: 'reading' }
  | { status: 'report'; report: PageReport };

/** What the page in the active tab of the panel's own window says of its person. */
export function usePageReport(): PageState {
  const [state, setState] = useState<PageState>({ status: 'reading' });
  useEffect(() => {
    const stop = new AbortController();
    // The shortcut was about the tab in which it was pressed.
    const onOtherTab = () => usePanelStore.getState().stopFinding();
    const onPage = (url: string | undefined) => usePanelStore.getState().seePage(pageKey(url));
    void watchActiveTab(browser, { onState: setState, onOtherTab, onPage }, stop.signal);
    return () => stop.abort();
  }, []);
  return state;
}

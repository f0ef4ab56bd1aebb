import type { browser } from 'wxt/browser';
import { type PageReport, pageReportPort } from '../../lib/messages.ts';
import { parsePageReport } from '../../lib/page-report-schema.ts';

/** So many frames of one tab are listened to. */
const mostFrames = 50;

interface TabListener {
  /** The newest report of each frame. */
  onReports: (all: PageReport[]) => void;
  /** There is nobody (any more) to answer. `wasHeard`: somebody had, so that the page went away. */
  onEnd: (wasHeard: boolean) => void;
}

/** Asks all frames of a tab for their reports. Returns how to end it. */
export function listenToTab(
  { tabs, runtime }: Pick<typeof browser, 'tabs' | 'runtime'>,
  tabId: number,
  { onReports, onEnd }: TabListener,
): () => void {
  const reports = new Map<string, PageReport>();
  const port = tabs.connect(tabId, { name: pageReportPort });
  port.onMessage.addListener((message: unknown) => {
    const report = parsePageReport(message);
    if (!report) return;
    if (reports.has(report.frame) || reports.size < mostFrames) reports.set(report.frame, report);
    onReports([...reports.values()]);
  });
  port.onDisconnect.addListener(() => {
    // Reading the error tells the browser that a tab without our script is no surprise.
    void runtime.lastError;
    onEnd(reports.size > 0);
  });
  return () => port.disconnect();
}

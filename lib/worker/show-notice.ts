import { runProgress } from '../enrichment/run-progress.ts';
import type { Run } from '../enrichment/run.ts';
import { text } from '../text.ts';
import { noticeId } from './notice-id.ts';
import type { RunEnd } from './run-notice.ts';

/** Shows a notification, if the user allows them: he may at any moment, and the interface comes and goes with it. It
 * names nobody, for it may be read over a shoulder. */
export function showNotice(run: Run, end: RunEnd): void {
  const { found, total } = runProgress(run);
  const said = {
    finished: { title: text('notice_finished'), message: text('notice_counts', found, total) },
    stopped: { title: text('notice_stopped'), message: text('notice_resume') },
  };
  void create(run.id, said[end]).catch(() => undefined);
}

async function create(runId: string, said: { title: string; message: string }): Promise<void> {
  // The polyfill looks for the interface only once.
  const { notifications } = globalThis.chrome as Partial<typeof chrome>;
  if (!notifications) return;
  const last = await chrome.windows.getLastFocused({ windowTypes: ['normal'] }).catch(() => undefined);
  const id = noticeId({ runId, ...(last?.id !== undefined && { windowId: last.id }) });
  await notifications.create(id, { ...said, type: 'basic', iconUrl: 'icon/128.png' });
}

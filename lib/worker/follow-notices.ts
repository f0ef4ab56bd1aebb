import type { browser as runningBrowser } from 'wxt/browser';
import type { PanelWish } from '../panel-request.ts';
import { readNoticeId } from './notice-id.ts';

/** What is used of the interface for notifications, which comes and goes with the user's permission. */
interface Notices {
  onClicked: { addListener(listener: (id: string) => void): void };
  clear(id: string): Promise<unknown>;
}

interface NoticeEffects {
  notices(): Notices | undefined;
  /** Chrome opens the side panel only when called at once, in the listener of the press. Rejects when the window is gone. */
  openPanel(windowId: number): Promise<void>;
  request(wish: PanelWish, windowId: number | undefined): Promise<void>;
}

/** A notice that is pressed leads to its run: in the window in which it was told, else in the one that was used last. */
export function followNotices(
  { permissions, windows }: Pick<typeof runningBrowser, 'permissions' | 'windows'>,
  { notices, openPanel, request }: NoticeEffects,
): void {
  const lastWindow = async () => (await windows.getLastFocused({ windowTypes: ['normal'] })).id;
  const follow = async (id: string, opened: Promise<void>) => {
    const { runId, windowId: toldIn } = readNoticeId(id);
    const windowId = await opened.then(() => toldIn, lastWindow);
    await Promise.all([
      request({ type: 'run', runId }, windowId),
      windowId !== undefined && windows.update(windowId, { focused: true }),
      notices()?.clear(id),
    ]);
  };
  const pressed = (id: string) => {
    const { windowId } = readNoticeId(id);
    const opened = windowId === undefined ? Promise.reject(new Error('no window')) : openPanel(windowId);
    // Without any window there is nothing to lead to.
    void follow(id, opened).catch(() => undefined);
  };
  // The same listener is not added twice.
  const listen = () => notices()?.onClicked.addListener(pressed);
  listen();
  permissions.onAdded.addListener(listen);
}

/** By its id a notice still says what it leads to when it is pressed, hours and workers later. */
interface NoticeTarget {
  runId: string;
  /** The window that the user was in when it was told; missing: there was none. */
  windowId?: number;
}

export function noticeId({ runId, windowId }: NoticeTarget): string {
  return windowId === undefined ? runId : `${runId} ${windowId}`;
}

export function readNoticeId(id: string): NoticeTarget {
  const [runId = '', window] = id.split(' ');
  return window === undefined ? { runId } : { runId, windowId: Number(window) };
}

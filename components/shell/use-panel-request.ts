import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { type PanelWish, freshMs, isMeant } from '../../lib/panel-request.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { sendWish } from '../send-wish.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Follows what the user wished outside of the panel, in its window: Review on a page, a shortcut, the menu on a link, or a notification. */
export function usePanelRequest(): void {
  const database = useDatabase();
  const [seenUntil] = useState(() => Date.now() - freshMs);
  const followed = useRef<number>(null);
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => void browser.windows.getCurrent().then(({ id }) => setWindowId(id)), []);
  const request = useLiveQuery(() => database.panelRequests.get('newest'), [database]);
  useEffect(() => {
    if (!request || windowId === undefined || request.at === followed.current) return;
    if (!isMeant(request, { windowId, seenUntil })) return;
    followed.current = request.at;
    follow(request.wish);
    // A panel that is opened within moments would follow it too, and ask, perhaps for somebody else. What only shows
    // something may be shown twice.
    if (request.wish.type === 'find') void sendWish({ type: 'forget-request', at: request.at });
  }, [request, windowId, seenUntil]);
}

function follow(wish: PanelWish): void {
  const { review, open, openRuns, findOnPage } = usePanelStore.getState();
  if (wish.type === 'review') review(null);
  else if (wish.type === 'profile') open({ from: 'address', address: wish.address });
  else if (wish.type === 'run') openRuns({ page: 'run', runId: wish.runId });
  else findOnPage(wish.page);
}

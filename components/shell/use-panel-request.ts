import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type PanelRequest, type PanelWish, freshMs } from '../../lib/panel-request.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Follows what the user wished outside of the panel, in its window: Review on a page, a shortcut, or the menu on a link. */
export function usePanelRequest(): void {
  const database = useDatabase();
  const [seenUntil] = useState(() => Date.now() - freshMs);
  const request = useLiveQuery(() => database.panelRequests.get('newest'), [database]);
  const own = useOwnWindow();
  useEffect(() => {
    if (request && request.at > seenUntil && isFor(own, request)) follow(request.wish);
  }, [request, seenUntil, own]);
}

/** Undefined while that is asked. */
function useOwnWindow(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => void browser.windows.getCurrent().then(({ id }) => setWindowId(id)), []);
  return windowId;
}

function isFor(own: number | undefined, { windowId }: PanelRequest): boolean {
  return own !== undefined && (windowId ?? own) === own;
}

function follow(wish: PanelWish): void {
  const { review, open, findOnPage } = usePanelStore.getState();
  if (wish.type === 'review') review(null);
  else if (wish.type === 'profile') open({ from: 'address', address: wish.address });
  else findOnPage();
}

import { useEffect, useState } from 'react';
import { type PanelWish, freshMs } from '../../lib/panel-request.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Follows what the user wished outside of the panel: Review on a page, a shortcut, or the menu on a link. */
export function usePanelRequest(): void {
  const database = useDatabase();
  const [seenUntil] = useState(() => Date.now() - freshMs);
  const request = useLiveQuery(() => database.panelRequests.get('newest'), [database]);
  useEffect(() => {
    if (request && request.at > seenUntil) follow(request.wish);
  }, [request, seenUntil]);
}

function follow(wish: PanelWish): void {
  const { review, open, findOnPage } = usePanelStore.getState();
  if (wish.type === 'review') review(null);
  else if (wish.type === 'profile') open({ from: 'address', address: wish.address });
  else findOnPage();
}

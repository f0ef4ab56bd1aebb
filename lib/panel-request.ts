/** What the user wished outside of the panel, for the panel to show. `find`: the email of the person of the page, by its
 * `pageKey`; null: it is not known. `profile`: the person at an address. Milliseconds since 1970. */
export type PanelWish =
  | { type: 'review' }
  | { type: 'find'; page: string | null }
  | { type: 'profile'; address: string }
  | { type: 'run'; runId: string };

/** Only the newest counts. */
export interface PanelRequest {
  id: 'newest';
  wish: PanelWish;
  at: number;
  /** In which window it was wished: the panels of others have pages of their own. Missing: in any. */
  windowId?: number;
}

/** A panel that was just opened by the wish still follows it. */
export const freshMs = 10_000;

/** Is it the panel of this window that is meant, and was it not open before? */
export function isMeant(request: PanelRequest, panel: { windowId: number; seenUntil: number }): boolean {
  const { at, windowId = panel.windowId } = request;
  return at > panel.seenUntil && windowId === panel.windowId;
}

/** What the user wished outside of the panel, for the panel to show. `find`: the email of the person of the page.
 * `profile`: the person at an address. Milliseconds since 1970. */
export type PanelWish = { type: 'review' } | { type: 'find' } | { type: 'profile'; address: string };

/** Only the newest counts. */
export interface PanelRequest {
  id: 'newest';
  wish: PanelWish;
  at: number;
  /** In which window; the panels of others do not follow it. Absent: in none that is known, so all do. */
  windowId?: number | undefined;
}

/** A panel that was just opened by the wish still follows it. */
export const freshMs = 10_000;

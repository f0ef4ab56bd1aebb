/** What the user wished outside of the panel, for the panel to show. `find`: the email of the person of the page.
 * `profile`: the person at an address. Milliseconds since 1970. */
export type PanelWish = { type: 'review' } | { type: 'find' } | { type: 'profile'; address: string };

/** Only the newest counts. */
export interface PanelRequest {
  id: 'newest';
  wish: PanelWish;
  at: number;
}

/** A panel that was just opened by the wish still follows it. */
export const freshMs = 10_000;

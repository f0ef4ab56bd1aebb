/** Two equal findings this far apart (ms) come before the first mount: during a move the page contradicts itself. */
export const settleTime = 300;
/** A page that never rests is no longer waited for after this time (ms) at one address, */
export const patience = 3000;
/** and one that takes in more of a list after this time (ms) since it began. */
export const listPatience = 1000;

/** Beside which node something was found to mount, and since when it is the same. */
export interface Sighted {
  anchor: object;
  since: number;
}

/** Whether what was found is to be mounted now; else it is to be found again. */
export function isSure(before: Sighted | undefined, { anchor, since: now }: Sighted): boolean {
  return before?.anchor === anchor && now - before.since >= settleTime;
}

/** The page is at rest when nothing was added or removed for a while; a restless one is taken as it is at `latest`. All
 * in ms of the page's clock. */
export function isQuiet(now: number, lastMutation: number, latest: number, loaded: boolean): boolean {
  if (now >= latest) return true;
  return loaded && now - lastMutation >= settleTime;
}

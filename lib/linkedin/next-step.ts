/** Two equal findings this far apart (ms) come before the first mount: during a move the page contradicts itself. */
export const settleTime = 300;
/** A page that never rests is no longer waited for after this time (ms) at one address. */
export const patience = 3000;

/** What was found to mount: whose (`key`) and beside which node. */
export interface Found {
  key: string;
  anchor: object;
}

export interface Situation {
  now: number;
  found: Found | null;
  /** The finding of the pass before, and since when it has been the same. */
  before: (Found & { since: number }) | null;
  /** The key whose host the page has thrown out at this address. */
  thrownOut: string | null;
  /** Whether the limit of remounts leaves room for one more. */
  mayRemount: boolean;
}

export type Step = 'none' | 'wait' | 'mount' | 'give-up';

/** What to do while nothing is mounted. */
export function nextStep({ now, found, before, thrownOut, mayRemount }: Situation): Step {
  if (found === null) return 'none';
  if (thrownOut === found.key) return mayRemount ? 'mount' : 'give-up';
  if (before === null || before.key !== found.key || before.anchor !== found.anchor) return 'wait';
  return now - before.since >= settleTime ? 'mount' : 'wait';
}

/** The page is at rest when nothing was added or removed for a while; a restless one is taken as it is in the end. */
export function isQuiet(now: number, lastMutation: number, arrived: number, loaded: boolean): boolean {
  if (now - arrived >= patience) return true;
  return loaded && now - lastMutation >= settleTime;
}

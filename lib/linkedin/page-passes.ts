import type { PageFrame } from './page-frame.ts';
import { isQuiet, listPatience, patience, settleTime } from './next-step.ts';
import type { Keeper, Verdict } from './keeper.ts';

/** The first pass after a change comes no sooner than this (ms). */
const debounce = 200;
/** After a pass we rest for fifty times its length, within limits (ms). */
const restFactor = 50;
const longestRest = 1000;
/** A page may change without new nodes: look again now and then, for this long (ms) after a move. */
const searchTime = 20_000;

export interface PassesOptions {
  document: Document;
  frame: PageFrame;
  keeper: Keeper;
  onGaveUp(gaveUp: boolean): void;
}

export interface PagePasses {
  /** The page may be at another address, or be looked at again. */
  moved(): void;
  /** There is more to do where we are; what nobody sees yet waits, so that more of it is done at once. */
  lookAgain(isUrgent: boolean): void;
  /** Nodes came or went. Called very often: cheap while all is settled. */
  mutated(records: MutationRecord[]): void;
}

const restAfter = (cost: number) => Math.min(longestRest, Math.max(settleTime, restFactor * cost));

/** How long (ms) to rest before the next look, `age` after the move; null: until the page changes. */
function restBefore(verdict: Verdict, gap: number, age: number): number | null {
  if (verdict === 'restless') return gap;
  return verdict === 'missing' && age < searchTime ? Math.max(gap, age / 2) : null;
}

/** Rings once, at the earliest time it was set to, and not while nobody sees the page. */
function createAlarm(document: Document, ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  const onTime = () => {
    due = Infinity;
    ring();
  };
  return {
    set: (delay: number) => {
      const at = performance.now() + delay;
      if (document.hidden || due <= at) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(onTime, delay);
    },
    isSet: () => due < Infinity,
  };
}

/** Plans the passes over the page: rare, bounded, none while the page is busy, hidden or settled. */
export function createPagePasses({ document, frame, keeper, onGaveUp }: PassesOptions): PagePasses {
  let address = '';
  let arrived = 0;
  let lastMutation = 0;
  /** When a page that does not rest is looked at all the same. */
  let latest = 0;
  let gap = settleTime;

  const isSettled = () => keeper.isSettled(address);
  const follow = () => {
    if (frame.address() === address) return;
    address = frame.address();
    arrived = lastMutation = performance.now();
    latest = arrived + patience;
    gap = settleTime;
    onGaveUp(false);
    keeper.move(address);
  };
  const reconcile = () => {
    follow();
    const start = performance.now();
    const isReady = isQuiet(start, lastMutation, latest, document.readyState === 'complete');
    if (!isReady && !isSettled()) return schedule(settleTime);
    const verdict = keeper.pass(address, start);
    gap = restAfter(performance.now() - start);
    if (verdict === 'gave-up') onGaveUp(true);
    const rest = restBefore(verdict, gap, start - arrived);
    if (rest !== null) schedule(rest);
  };
  const { set: schedule, isSet } = createAlarm(document, reconcile);
  return {
    moved: () => {
      follow();
      schedule(debounce);
    },
    lookAgain: (isUrgent) => {
      keeper.cameIn(null, address);
      schedule(isUrgent ? gap : longestRest);
    },
    mutated: (records) => {
      lastMutation = performance.now();
      if (keeper.cameIn(records, address)) latest = Math.max(latest, lastMutation + listPatience);
      // A pass is due anyway: no need to look whether it should be.
      if (isSet()) return;
      if (frame.address() !== address || !isSettled()) schedule(gap);
    },
  };
}

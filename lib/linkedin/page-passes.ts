import type { PageFrame } from './page-frame.ts';
import { isQuiet, settleTime } from './next-step.ts';
import type { MountKeeper } from './mount-keeper.ts';

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
  keepers: MountKeeper[];
  onGaveUp(gaveUp: boolean): void;
}

export interface PagePasses {
  /** The page may be at another address, or be looked at again. */
  moved(): void;
  /** Nodes came or went. Called very often: cheap while all is settled. */
  mutated(records: MutationRecord[]): void;
  stop(): void;
}

const restAfter = (cost: number) => Math.min(longestRest, Math.max(settleTime, restFactor * cost));

/** Plans the passes over the page: rare, bounded, none while the page is busy, hidden or settled. */
export function createPagePasses({ document, frame, keepers, onGaveUp }: PassesOptions): PagePasses {
  let address = '';
  let arrived = 0;
  let lastMutation = 0;
  let gap = settleTime;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const isSettled = () => keepers.every((keeper) => keeper.isSettled(address));
  const schedule = (delay: number) => {
    if (!document.hidden) timer ??= setTimeout(reconcile, delay);
  };
  const follow = () => {
    if (frame.address() === address) return;
    address = frame.address();
    arrived = lastMutation = performance.now();
    gap = settleTime;
    onGaveUp(false);
    for (const keeper of keepers) keeper.move(address);
  };
  const reconcile = () => {
    timer = null;
    follow();
    const start = performance.now();
    const isReady = isQuiet(start, lastMutation, arrived, document.readyState === 'complete');
    if (!isReady && !isSettled()) return schedule(settleTime);
    const verdicts = keepers.map((keeper) => keeper.pass(address, start));
    gap = restAfter(performance.now() - start);
    if (verdicts.includes('gave-up')) onGaveUp(true);
    if (verdicts.includes('restless')) return schedule(gap);
    const age = start - arrived;
    if (verdicts.includes('missing') && age < searchTime) schedule(Math.max(gap, age / 2));
  };
  return {
    moved: () => {
      follow();
      schedule(debounce);
    },
    mutated: (records) => {
      lastMutation = performance.now();
      for (const keeper of keepers) keeper.touched?.(records);
      if (frame.address() !== address || !isSettled()) schedule(gap);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      for (const keeper of keepers) keeper.dispose();
    },
  };
}

import { Dexie } from 'dexie';
import { type Span, changedSpans, everyNumber } from './changed-spans.ts';
import type { HeldHistory } from './held-history.ts';
import { renewHeld } from './renew-held.ts';
import type { HistoryIndex } from './stream-history.ts';

/** Keeps true what is held. */
export interface Renewal {
  /** Everybody is to be read; from then on each change that the worker makes is known. */
  begin(): void;
  /** Takes in all that is known to be changed. */
  settle(): Promise<void>;
  /** true: nobody was changed since. */
  isOfNow(): boolean;
  /** Was it true a moment ago? */
  isOfAMoment(): boolean;
  /** From now on changes are taken in soon after they come, unasked. Answers how to stop. */
  watch(): () => void;
}

const momentMs = 2000;
/** So soon after a change the others that came with it are taken in. */
const soonMs = 250;

export function createRenewal(index: HistoryIndex, held: HeldHistory): Renewal {
  let changed: Span[] = [];
  /** When the first change came that is not taken in yet. */
  let trueUntil: number | null = null;
  let settling: Promise<void> = Promise.resolve();
  let watchers = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const renewChanged = async () => {
    const spans = changed;
    changed = [];
    const begunAt = performance.now();
    try {
      await renewHeld(index, held, spans);
    } catch (error) {
      changed.push(...spans);
      throw error;
    }
    trueUntil = changed.length > 0 ? begunAt : null;
  };
  /** One after the other, so that no older row comes after a newer one. */
  const settle = () => (settling = settling.then(renewChanged, renewChanged));
  const settleSoon = () => {
    if (watchers === 0 || changed.length === 0) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      // What was refused is read again for whoever asks next, who is told when it is refused again.
      settle().then(settleSoon, () => undefined);
    }, soonMs);
  };

  const follow = (parts: object) => {
    const { historyRows } = index;
    const spans = changedSpans(parts, historyRows.db.name, historyRows.name);
    changed.push(...spans);
    if (spans.length > 0) trueUntil ??= performance.now();
    settleSoon();
  };

  return {
    begin() {
      Dexie.on.storagemutated.unsubscribe(follow);
      Dexie.on.storagemutated.subscribe(follow);
      changed.push(everyNumber);
    },
    settle,
    isOfNow: () => trueUntil === null,
    isOfAMoment: () => trueUntil === null || performance.now() - trueUntil <= momentMs,
    watch() {
      watchers += 1;
      return () => void (watchers -= 1);
    },
  };
}

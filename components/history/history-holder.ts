import { type HistoryHolder, holdHistory } from '../../lib/history/hold-history.ts';
import type { HistoryIndex } from '../../lib/history/stream-history.ts';

const holders = new WeakMap<HistoryIndex, HistoryHolder>();

/** One for all questions, as long as the panel is open. */
export function historyHolder(index: HistoryIndex): HistoryHolder {
  const holder = holders.get(index) ?? holdHistory(index);
  holders.set(index, holder);
  return holder;
}

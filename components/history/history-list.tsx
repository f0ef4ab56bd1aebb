import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { text } from '../../lib/text.ts';
import { useNow } from '../use-now.ts';
import type { HistoryList as List } from './follow-history.ts';
import { useHistoryStore } from './history-store.ts';
import { HistoryRow } from './history-row.tsx';
import styles from './history-list.module.css';
import { useHistoryRows } from './use-history-rows.ts';

/** In CSS pixels, as in the style sheet. */
const rowHeight = 54;

/** All who fit, of whom only those in sight are in the page. */
export function HistoryList({ list }: { list: List }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { numbers } = list;
  const query = useHistoryStore((state) => state.query);
  // Another function would make the virtualizer go through all numbers again, at each frame of a scroll.
  const getItemKey = useCallback((place: number) => numbers[place] ?? place, [numbers]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtualizer = useVirtualizer({
    count: numbers.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey,
    overscan: 6,
    // The row with the focus stays, wherever one scrolls to.
    rangeExtractor: (range) => withPlace(range, focused === null ? -1 : numbers.indexOf(focused)),
  });
  const items = virtualizer.getVirtualItems();
  const rowOf = useHistoryRows(list, virtualizer.range?.startIndex ?? 0);
  const now = useNow();
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={text('tab_history')}
        aria-busy={list.query !== query}
      >
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={list.isWhole ? numbers.length : -1}
            aria-posinset={index + 1}
          >
            <HistoryRow row={rowOf(numbers[index])} now={now} onFocus={setFocused} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function withPlace(range: Range, place: number): number[] {
  const places = defaultRangeExtractor(range);
  const isAway = place >= 0 && !places.includes(place);
  return isAway ? [...places, place].sort((one, other) => one - other) : places;
}

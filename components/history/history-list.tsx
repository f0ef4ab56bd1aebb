import { useRef, useState } from 'react';
import { text } from '../../lib/text.ts';
import { useNow } from '../use-now.ts';
import type { HistoryList as List } from './follow-history.ts';
import { useHistoryStore } from './history-store.ts';
import { HistoryRow } from './history-row.tsx';
import styles from './history-list.module.css';
import { rowHeight } from './row-height.ts';
import { useHistoryRows } from './use-history-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useRowWindow } from './use-row-window.ts';

/** All who fit, of whom only those in sight are in the page. */
export function HistoryList({ list }: { list: List }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { numbers } = list;
  const query = useHistoryStore((state) => state.query);
  const { from, to } = useRowWindow(scroller, { count: numbers.length, rowHeight });
  const rowOf = useHistoryRows(list, { from, to });
  const places = placesOf({ from, to }, focused === null ? -1 : numbers.indexOf(focused));
  const inSight = places.flatMap((place) => numbers[place] ?? []);
  const keys = useRowKeys({ query: list.query, numbers: inSight, focused });
  const now = useNow();
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        style={{ height: numbers.length * rowHeight }}
        aria-label={text('tab_history')}
        aria-busy={list.query !== query}
      >
        {places.map((place) => (
          <li
            key={keys.get(numbers[place] ?? -1)}
            className={styles.item}
            style={{ transform: `translateY(${place * rowHeight}px)` }}
            aria-setsize={list.isWhole ? numbers.length : -1}
            aria-posinset={place + 1}
          >
            <HistoryRow number={numbers[place]} row={rowOf(numbers[place])} now={now} onFocus={setFocused} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those in sight and the one with the focus, which stays wherever one scrolls to. */
function placesOf({ from, to }: { from: number; to: number }, focused: number): number[] {
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  if (focused < 0 || (focused >= from && focused < to)) return places;
  return focused < from ? [focused, ...places] : [...places, focused];
}

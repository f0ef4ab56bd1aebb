import { useState } from 'react';
import type { HistoryQuery } from '../../lib/history/history-query.ts';
import { type RowKeys, rowKeys } from './row-keys.ts';

interface Sight {
  query: HistoryQuery;
  /** Who is in sight. */
  numbers: readonly number[];
  /** Whose row has the focus, which must not become somebody else's; null: nobody's. */
  focused: number | null;
}

/** Rows in sight are made once. The answer to another question, and those one jumps to, are filled into them; while one
 * question stands nobody takes the place of another under the hand. */
export function useRowKeys({ query, numbers, focused }: Sight): RowKeys {
  const [kept, setKept] = useState<{ query: HistoryQuery; keys: RowKeys }>({ query, keys: new Map() });
  const isKnown = (number: number) => kept.keys.has(number);
  const isSame = kept.query === query && numbers.length === kept.keys.size && numbers.every(isKnown);
  if (isSame) return kept.keys;
  const areOthers = focused === null && (kept.query !== query || !numbers.some(isKnown));
  const keys = rowKeys(kept.keys, numbers, areOthers);
  setKept({ query, keys });
  return keys;
}

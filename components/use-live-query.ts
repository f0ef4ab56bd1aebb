import { type DependencyList, useCallback, useEffect, useState } from 'react';
import { observeQuery, tablesIn } from './observe-query.ts';
import { readAfterChanges } from './read-after-changes.ts';
import { useThrown } from './use-thrown.ts';

/** So often (ms) tables that change all the time are read. */
const restMs = 200;

/** What a query of the database says, read anew after each change of a table that it reads, the worker's too. When the
 * question changes, its answer stays until there is another. Dexie's own hook keeps each changed key in memory until one
 * concerns it, for each question: beside a run that took a third of the panel's time. */
export function useLiveQuery<Value>(query: () => Promise<Value>, about: DependencyList): Value | undefined;
export function useLiveQuery<Value>(query: () => Promise<Value>, about: DependencyList, before: Value): Value;
export function useLiveQuery<Value>(
  query: () => Promise<Value>,
  about: DependencyList,
  before?: Value,
): Value | undefined {
  const [shown, setShown] = useState<{ value: Value } | null>(null);
  const fail = useThrown();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- whoever asks says what the question is about
  const kept = useCallback(query, about);
  useEffect(() => followQuery(kept, (value) => setShown({ value }), fail), [kept, fail]);
  return shown ? shown.value : before;
}

function followQuery<Value>(
  query: () => Promise<Value>,
  next: (value: Value) => void,
  fail: (error: unknown) => void,
): () => void {
  let tables: ReadonlySet<string> | null = null;
  return readAfterChanges({
    async query() {
      const observed = await observeQuery(query);
      tables = observed.tables;
      return observed.value;
    },
    ...{ next, fail, everyMs: restMs },
    concerns: (changes) => 'all' in changes || tablesIn(changes).some((table) => tables?.has(table) ?? true),
  });
}

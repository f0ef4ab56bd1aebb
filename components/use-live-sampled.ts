import { Dexie } from 'dexie';
import { useEffect, useState } from 'react';

/** What a query of the database says, read anew after changes but at most every `everyMs`: a run settles up to fifty
 * lookups a second, and nobody reads that fast. A live query would be run at each of them. `query` is kept by
 * `useCallback`: another one is another question, undefined until answered. */
export function useLiveSampled<Value>(query: () => Promise<Value>, everyMs = 250): Value | undefined {
  const [shown, setShown] = useState<{ query: unknown; value: Value } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    const next = (value: Value) => setShown({ query, value });
    const fail = (error: unknown) => setFailure({ error });
    return readAfterChanges({ query, next, fail, everyMs });
  }, [query, everyMs]);
  if (failure) throw failure.error;
  return shown?.query === query ? shown.value : undefined;
}

interface Reading<Value> {
  query: () => Promise<Value>;
  next: (value: Value) => void;
  fail: (error: unknown) => void;
  everyMs: number;
}

/** Reads at once and after each change of the database, the worker's too, with so much time between two readings.
 * Answers how to stop. */
function readAfterChanges<Value>({ query, next, fail, everyMs }: Reading<Value>): () => void {
  let state: 'resting' | 'fresh' | 'stale' | 'stopped' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isStopped = () => state === 'stopped';
  const rest = () => {
    if (state === 'stale') void read();
    else if (!isStopped()) state = 'resting';
  };
  const read = async () => {
    state = 'fresh';
    try {
      const value = await query();
      if (!isStopped()) next(value);
    } catch (error) {
      fail(error);
    }
    if (!isStopped()) timer = setTimeout(rest, everyMs);
  };
  const changed = () => {
    if (state === 'resting') void read();
    else if (!isStopped()) state = 'stale';
  };
  Dexie.on.storagemutated.subscribe(changed);
  void read();
  return () => {
    state = 'stopped';
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}

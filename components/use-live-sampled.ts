import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** What a query of the database says, renewed at most every `everyMs`: a run settles up to fifty lookups a second, and
 * nobody reads that fast. `query` is kept by `useCallback`: another one is another question, undefined until answered. */
export function useLiveSampled<Value>(query: () => Promise<Value>, everyMs = 250): Value | undefined {
  const [shown, setShown] = useState<{ query: unknown; value: Value } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    const sampler = createSampler((value: Value) => setShown({ query, value }), everyMs);
    const subscription = liveQuery(query).subscribe({
      next: sampler.take,
      error: (error: unknown) => setFailure({ error }),
    });
    return () => {
      subscription.unsubscribe();
      sampler.stop();
    };
  }, [query, everyMs]);
  if (failure) throw failure.error;
  return shown?.query === query ? shown.value : undefined;
}

/** Passes a value on at once, then the newest one at most every `everyMs`. */
function createSampler<Value>(pass: (value: Value) => void, everyMs: number) {
  let newest: { value: Value } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (!newest) return;
    pass(newest.value);
    newest = null;
    timer = setTimeout(flush, everyMs);
  };
  return {
    take(value: Value) {
      newest = { value };
      if (timer === undefined) flush();
    },
    stop: () => clearTimeout(timer),
  };
}

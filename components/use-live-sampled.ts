import { useEffect, useState } from 'react';
import { readAfterChanges } from './read-after-changes.ts';
import { useThrown } from './use-thrown.ts';

/** What a query of the database says, read anew after changes but at most every `everyMs`: a run settles up to fifty
 * lookups a second, and nobody reads that fast. A live query would be run at each of them. `query` is kept by
 * `useCallback`: another one is another question, undefined until answered. */
export function useLiveSampled<Value>(query: () => Promise<Value>, everyMs = 250): Value | undefined {
  const [shown, setShown] = useState<{ query: unknown; value: Value } | null>(null);
  const fail = useThrown();
  useEffect(() => {
    const next = (value: Value) => setShown({ query, value });
    return readAfterChanges({ query, next, fail, everyMs });
  }, [query, everyMs, fail]);
  return shown?.query === query ? shown.value : undefined;
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';

/** A panel that was just opened by the user's Review still follows it. */
const stillFreshMs = 10_000;

/** Shows the review when the user pressed Review on a page: the worker then raises a counter to the time of it. */
export function useReviewRequest(): void {
  const database = useDatabase();
  const review = usePanelStore((state) => state.review);
  const [seenUntil] = useState(() => Date.now() - stillFreshMs);
  const requestedAt = useLiveQuery(
    async () => (await database.counters.get('review-requested-at'))?.value ?? 0,
    [database],
    0,
  );
  useEffect(() => {
    if (requestedAt > seenUntil) review(null);
  }, [requestedAt, seenUntil, review]);
}

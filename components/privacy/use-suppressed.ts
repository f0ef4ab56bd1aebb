import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { findSuppressed } from '../../lib/privacy/find-suppressed.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** Is this person (or their company) on the suppression list? Undefined while it is read. */
export function useSuppressed(facts: PersonFacts | null, personId: string | null): boolean | undefined {
  const database = useDatabase();
  const key = JSON.stringify([facts, personId]);
  const answer = useLiveQuery(async () => {
    const suspects = facts ? [{ facts, personIds: personId === null ? [] : [personId] }] : [];
    return findSuppressed(database, suspects);
  }, [database, key]);
  return answer && (answer[0] ?? false);
}

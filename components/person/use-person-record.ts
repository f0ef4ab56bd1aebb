import type { PersonIdentity } from '../../lib/enrichment/person.ts';
import { findPersonIds } from '../../lib/people/find-person.ts';
import { type PersonRecord, readPersonRecord } from '../../lib/person-record.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** The stored person with this id, or known by one of these spellings; null: nobody; undefined while it is read. */
export function usePersonRecord(
  id: string | null,
  identity: PersonIdentity | null,
): PersonRecord | null | undefined {
  const database = useDatabase();
  const key = JSON.stringify([id, identity?.address, identity?.memberId, identity?.leadId]);
  // What loads later may tell an id of who is known by the address already: what is shown of them stays.
  const whose = id ?? identity?.address ?? key;
  const answer = useLiveQuery(async () => {
    const found = id === null && identity ? (await findPersonIds(database, identity)).at(0) : id;
    return { whose, record: found ? await readPersonRecord(database, found) : null };
  }, [database, key]);
  // What was read of somebody else says nothing of this one.
  return answer?.whose === whose ? answer.record : undefined;
}

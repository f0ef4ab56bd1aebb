import { findKnownContacts } from '../../lib/contacts/find-known-contacts.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** In which imported list of a CRM this person is; null: in none, or not read yet. */
export function useContactList(facts: PersonFacts | null): string | null {
  const database = useDatabase();
  const key = JSON.stringify(facts);
  const names = useLiveQuery(() => findKnownContacts(database, facts ? [facts] : []), [database, key]);
  return names?.[0] ?? null;
}

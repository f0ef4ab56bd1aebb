import type { DatabaseVersion } from './database-version.ts';

/** Who is in the user's CRM already, as keyed hashes. */
export const version6: DatabaseVersion = {
  number: 6,
  stores: { contactLists: 'id, importedAt', knownContacts: 'hash, listId' },
};

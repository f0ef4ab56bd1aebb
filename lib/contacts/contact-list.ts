/** A list of people whom the user has in a CRM already, as it was imported. */
export interface ContactList {
  id: string;
  /** The file's. */
  name: string;
  importedAt: number;
  /** How many of its rows name somebody who can be recognised. */
  people: number;
  /** How many name nobody who can; a list of an earlier version does not say. */
  unread?: number;
  /** The key of its hashes: 32 bytes, lower-case hex. */
  key: string;
}

/** One trace of one of them, as a hash only: the list is short and names nobody. */
export interface KnownContact {
  hash: string;
  listId: string;
}

import type { Database } from '../database.ts';

/** The lists that are being taken in; in memory, for that ends with the worker. */
export const beingTakenIn = new Set<string>();

/** Takes away what is left of lists whose taking in was cut off with its worker. */
export async function forgetUnfinishedContacts(
  database: Pick<Database, 'transaction' | 'contactLists' | 'knownContacts'>,
): Promise<void> {
  const { contactLists, knownContacts } = database;
  await database.transaction('rw', contactLists, knownContacts, async () => {
    const whole = new Set(await contactLists.toCollection().primaryKeys());
    const found = await knownContacts.orderBy('listId').uniqueKeys();
    const left = found.map(String).filter((id) => !whole.has(id) && !beingTakenIn.has(id));
    await knownContacts.where('listId').anyOf(left).delete();
  });
}

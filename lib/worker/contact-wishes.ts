import { contactTraces } from '../contacts/find-known-contacts.ts';
import { beingTakenIn } from '../contacts/unfinished-contacts.ts';
import type { ContactList } from '../contacts/contact-list.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import { fileTexts } from '../file-texts.ts';
import { readContacts } from '../import/read-contacts.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { hashTrace, newHashKey } from '../privacy/hash-trace.ts';
import { handedOver } from '../private-file.ts';
import type { WorkerContext } from './worker-context.ts';

/** Takes in the list that the panel has put there, a part at a time. It counts from the moment it is whole; a list that
 * was not finished is taken away again. */
export async function importContacts(
  { database, files, now, newId, progress }: WorkerContext,
  { file: id, name }: WishOf<'import-contacts'>,
): Promise<WishAnswer> {
  const list: Required<ContactList> = {
    id: newId(),
    name,
    importedAt: now(),
    people: 0,
    unread: 0,
    key: newHashKey(),
  };
  const { contactLists, knownContacts } = database;
  const privateName = handedOver('contacts', id);
  let writing: PromiseLike<unknown> = Promise.resolve();
  beingTakenIn.add(list.id);
  try {
    const file = await files.read(privateName);
    const tell = (share: number) => progress({ task: 'import', step: 'read', share });
    for await (const { people, unread } of readContacts(fileTexts(file, tell))) {
      const hashes = people.flatMap((facts) =>
        contactTraces(facts).map((trace) => hashTrace(list.key, trace)),
      );
      // The part before is being written while this one was read and hashed.
      await writing;
      writing = knownContacts.bulkPut(hashes.map((hash) => ({ hash, listId: list.id })));
      list.people += people.length;
      list.unread += unread;
    }
    await writing;
    if (list.people === 0) return notGranted('contacts_unreadable');
    await contactLists.add(list);
    return { ok: true };
  } catch (error) {
    await Promise.resolve(writing).catch(() => undefined);
    await knownContacts.where('listId').equals(list.id).delete();
    throw error;
  } finally {
    beingTakenIn.delete(list.id);
    await files.remove(privateName);
  }
}

export async function removeContacts(
  { database }: WorkerContext,
  { listId }: WishOf<'remove-contacts'>,
): Promise<WishAnswer> {
  const { contactLists, knownContacts } = database;
  await database.transaction('rw', contactLists, knownContacts, async () => {
    await contactLists.delete(listId);
    await knownContacts.where('listId').equals(listId).delete();
  });
  return { ok: true };
}

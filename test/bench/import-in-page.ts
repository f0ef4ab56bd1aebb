import { contactTraces } from '../../lib/contacts/find-known-contacts.ts';
import { readContacts } from '../../lib/import/read-contacts.ts';
import { hashTrace, newHashKey } from '../../lib/privacy/hash-trace.ts';
import { handedOver, putPrivateFile } from '../../lib/private-file.ts';

const atOnce = 2000;
const heading = 'First Name,Last Name,Company,Email,LinkedIn URL\n';

const line = (n: number) =>
  `Ada,Sample ${n},Works ${n % 5000},ada.${n}@works-${n % 5000}.example,https://www.linkedin.com/in/contact-${n}\n`;

const csv = (count: number) =>
  new Blob([heading, ...Array.from({ length: count }, (_, place) => line(place))]);

/** Puts a list of so many contacts where the worker finds it. */
const putContacts = (count: number) => putPrivateFile(handedOver('contacts', 'f'), csv(count));

/** Reads and hashes the same list and writes nothing; answers how long that took (ms) and how many hashes there are. */
async function readOnly(count: number) {
  const key = newHashKey();
  const startedAt = performance.now();
  const hashes = new Set<string>();
  for await (const { people } of readContacts(textsOf(csv(count))))
    for (const trace of people.flatMap(contactTraces)) hashes.add(hashTrace(key, trace));
  Reflect.set(globalThis, 'hashes', [...hashes]);
  return { ms: performance.now() - startedAt, hashes: hashes.size };
}

async function* textsOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** Writes the same hashes with nothing but IndexedDB, in a database of its own; answers how long that took (ms). */
async function writeRaw() {
  const hashes = Reflect.get(globalThis, 'hashes') as string[];
  const opening = indexedDB.open('raw');
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore('knownContacts', { keyPath: 'hash' });
    store.createIndex('listId', 'listId');
  });
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const startedAt = performance.now();
  for (let from = 0; from < hashes.length; from += atOnce) {
    const transaction = database.transaction('knownContacts', 'readwrite', { durability: 'strict' });
    for (const hash of hashes.slice(from, from + atOnce))
      transaction.objectStore('knownContacts').put({ hash, listId: 'list' });
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
  }
  const ms = performance.now() - startedAt;
  database.close();
  indexedDB.deleteDatabase('raw');
  return ms;
}

Reflect.set(globalThis, 'importBench', { putContacts, readOnly, writeRaw });

import type { Database } from '../database.ts';
import type { ContactPurpose, HostContact } from '../privacy/host-contact.ts';

/** At fifty requests a second they are not written one by one. */
const everyMs = 1000;

interface ContactLogEffects {
  database: Database;
  now(): number;
  sleepUntil(at: number): Promise<void>;
  during<T>(work: Promise<T>): Promise<T>;
}

export interface ContactLog {
  contacted(host: string, purpose: ContactPurpose): void;
  /** Drops what has not been written yet. */
  forget(): void;
}

/** Notes every host that is contacted, and why. The first contact of a worker's life is written at once, so that no host
 * is missing; the counts in between may lose the last second when the worker dies. */
export function createContactLog(effects: ContactLogEffects): ContactLog {
  const pending = new Map<string, HostContact>();
  let writing = false;
  let writtenAt = -Infinity;

  async function write(): Promise<void> {
    writing = true;
    try {
      while (pending.size > 0) {
        await effects.sleepUntil(writtenAt + everyMs);
        writtenAt = effects.now();
        const contacts = [...pending.values()];
        pending.clear();
        await addContacts(effects.database, contacts);
      }
    } finally {
      writing = false;
    }
  }

  function contacted(host: string, purpose: ContactPurpose): void {
    const at = effects.now();
    const key = `${host} ${purpose}`;
    const known = pending.get(key) ?? { host, purpose, count: 0, firstAt: at, lastAt: at };
    pending.set(key, { ...known, count: known.count + 1, lastAt: at });
    // What could not be written is lost with its count only; the next contact writes the host.
    if (!writing) effects.during(write()).catch(() => undefined);
  }

  return { contacted, forget: () => pending.clear() };
}

async function addContacts(database: Database, contacts: readonly HostContact[]): Promise<void> {
  const { hostContacts } = database;
  await database.transaction('rw', hostContacts, async () => {
    const known = await hostContacts.bulkGet(contacts.map(({ host, purpose }) => [host, purpose]));
    const sums = contacts.map((contact, index) => {
      const before = known[index];
      return before ? { ...before, count: before.count + contact.count, lastAt: contact.lastAt } : contact;
    });
    await hostContacts.bulkPut(sums);
  });
}

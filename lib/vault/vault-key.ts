import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { lockKey, unlockKey } from './passphrase.ts';
import { decryptSecret, encryptSecret, importSecretKey, newSecretKey } from './secret.ts';
import type { PassphraseLock, Secret, VaultDatabase } from './vault-database.ts';
import type { UnlockedKeyStore } from './vault.ts';

/** The one key around all API keys: kept here in a form that cannot be exported, or locked with a passphrase. */
interface VaultKey {
  /** null: it is locked. */
  read(): Promise<CryptoKey | null>;
  /** null: this is not the passphrase. Without a passphrase any will do. */
  open(passphrase: string): Promise<CryptoKey | null>;
  /** Puts another key, locked with this passphrase (null: with none), around all that `from` opens. */
  replace(from: CryptoKey, passphrase: string | null): Promise<void>;
}

const nameOf = ({ salt }: PassphraseLock) => bytesToHex(salt);

export function createVaultKey(database: VaultDatabase, unlocked: UnlockedKeyStore): VaultKey {
  const { secrets, wrapping, locks } = database;

  async function plainKey(): Promise<CryptoKey> {
    const known = await wrapping.get('wrapping');
    if (known) return known.key;
    const key = await newSecretKey();
    return database.transaction('rw', wrapping, async () => {
      const other = await wrapping.get('wrapping');
      if (!other) await wrapping.add({ id: 'wrapping', key });
      return other?.key ?? key;
    });
  }

  async function store(rows: Secret[], around: PassphraseLock | CryptoKey): Promise<void> {
    await database.transaction('rw', secrets, wrapping, locks, async () => {
      await Promise.all([locks.clear(), wrapping.clear()]);
      if (around instanceof CryptoKey) await wrapping.put({ id: 'wrapping', key: around });
      else await locks.put(around);
      await secrets.bulkPut(rows);
    });
  }

  return {
    async read() {
      const lock = await locks.get('lock');
      if (!lock) return plainKey();
      const known = await unlocked.read();
      return known?.of === nameOf(lock) ? importSecretKey(fromHex(known.key)) : null;
    },
    async open(passphrase) {
      const lock = await locks.get('lock');
      if (!lock) return plainKey();
      const bytes = await unlockKey(passphrase, lock);
      if (!bytes) return null;
      await unlocked.write({ of: nameOf(lock), key: bytesToHex(bytes) });
      return importSecretKey(bytes);
    },
    async replace(from, passphrase) {
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      const key = passphrase === null ? await newSecretKey() : await importSecretKey(bytes);
      const lock =
        passphrase === null ? null : { id: 'lock' as const, ...(await lockKey(passphrase, bytes)) };
      await store(await reencrypted(await secrets.toArray(), { from, to: key }), lock ?? key);
      await unlocked.write(lock && { of: nameOf(lock), key: bytesToHex(bytes) });
    },
  };
}

/** What cannot be read stays as it is: unreadable. */
function reencrypted(rows: Secret[], { from, to }: { from: CryptoKey; to: CryptoKey }): Promise<Secret[]> {
  const encrypt = async (secret: Secret) => {
    const apiKey = await decryptSecret(from, secret);
    return apiKey === null ? secret : encryptSecret(to, { provider: secret.provider, apiKey });
  };
  return Promise.all(rows.map(encrypt));
}

/** A copy of its own memory, which WebCrypto wants. */
function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hexToBytes(hex));
}

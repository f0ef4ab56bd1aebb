import { Dexie, type Table } from 'dexie';
import type { ProviderId } from './enrichment/provider-id.ts';

interface Secret {
  provider: ProviderId;
  iv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
}

interface WrappingKey {
  id: 'wrapping';
  key: CryptoKey;
}

type VaultDatabase = Dexie & { secrets: Table<Secret, ProviderId>; wrapping: Table<WrappingKey, 'wrapping'> };

export interface Vault {
  save(provider: ProviderId, apiKey: string): Promise<void>;
  remove(provider: ProviderId): Promise<void>;
  /** The key, null when there is none, `unreadable` when what is stored cannot be opened any more. */
  read(provider: ProviderId): Promise<string | null | 'unreadable'>;
}

const algorithm = 'AES-GCM';

/** The vendors' API keys, in a database of their own that only the worker opens. The encryption key cannot be
 * exported; that stops a look at the files on disk, not a program that runs as the user. */
export function openVault(name = 'reachable-vault'): Vault {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as VaultDatabase;
  database.version(1).stores({ secrets: 'provider', wrapping: 'id' });

  async function wrappingKey(): Promise<CryptoKey> {
    const known = await database.wrapping.get('wrapping');
    if (known) return known.key;
    const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    return database.transaction('rw', database.wrapping, async () => {
      const other = await database.wrapping.get('wrapping');
      if (other) return other.key;
      await database.wrapping.add({ id: 'wrapping', key });
      return key;
    });
  }

  return {
    async save(provider, apiKey) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(apiKey);
      const ciphertext = await crypto.subtle.encrypt({ name: algorithm, iv }, await wrappingKey(), plain);
      await database.secrets.put({ provider, iv, ciphertext });
    },
    remove: async (provider) => database.secrets.delete(provider),
    async read(provider) {
      const secret = await database.secrets.get(provider);
      if (!secret) return null;
      try {
        const { iv, ciphertext } = secret;
        const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, await wrappingKey(), ciphertext);
        return new TextDecoder().decode(plain);
      } catch {
        return 'unreadable';
      }
    },
  };
}

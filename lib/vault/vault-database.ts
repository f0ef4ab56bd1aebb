import { Dexie, type Table } from 'dexie';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { LockedKey } from './passphrase.ts';

/** An API key, encrypted. */
export interface Secret {
  provider: ProviderId;
  iv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
}

/** The key around the API keys while no passphrase is set. It cannot be exported. */
interface WrappingKey {
  id: 'wrapping';
  key: CryptoKey;
}

/** The key around the API keys while a passphrase is set. */
export interface PassphraseLock extends LockedKey {
  id: 'lock';
}

export type VaultDatabase = Dexie & {
  secrets: Table<Secret, ProviderId>;
  wrapping: Table<WrappingKey, 'wrapping'>;
  locks: Table<PassphraseLock, 'lock'>;
};

export const vaultName = 'reachable-vault';

export function openVaultDatabase(name: string): VaultDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as VaultDatabase;
  database.version(1).stores({ secrets: 'provider', wrapping: 'id' });
  database.version(2).stores({ locks: 'id' });
  return database;
}

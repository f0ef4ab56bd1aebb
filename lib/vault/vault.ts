import type { Dexie } from 'dexie';
import type { ProviderId } from '../enrichment/provider-id.ts';

export type KeyProblem = 'no_key' | 'key_unreadable' | 'keys_locked';
export type KeyReading = { apiKey: string } | { problem: KeyProblem };

/** `open`: no passphrase is set. */
export type LockState = 'open' | 'locked' | 'unlocked';

export interface Vault {
  /** false: the keys are locked. */
  save(provider: ProviderId, apiKey: string): Promise<boolean>;
  remove(provider: ProviderId): Promise<void>;
  read(provider: ProviderId): Promise<KeyReading>;
  lockState(): Promise<LockState>;
  /** Sets, changes or (`next` null) removes the passphrase. `current` counts only when one is set. false: it is not the
   * passphrase. */
  changePassphrase(current: string, next: string | null): Promise<boolean>;
  /** false: this is not the passphrase. */
  unlock(passphrase: string): Promise<boolean>;
  lock(): Promise<void>;
  /** Removes all keys and the passphrase: the way out when it is forgotten. */
  clear(): Promise<void>;
  /** Where it is kept, to be deleted as a whole. */
  database: Pick<Dexie, 'delete'>;
}

/** Where the unlocked key stays as long as the browser runs: not on disk, and out of reach of any page. `of` names the
 * lock it opens, for a lock may be replaced while the worker dies. */
export interface UnlockedKey {
  of: string;
  /** 32 bytes, lower-case hex. */
  key: string;
}

export interface UnlockedKeyStore {
  read(): Promise<UnlockedKey | null>;
  write(unlocked: UnlockedKey | null): Promise<void>;
}

import { openVault } from '../../lib/vault/open-vault.ts';
import type { UnlockedKey, UnlockedKeyStore, Vault } from '../../lib/vault/vault.ts';

/** What a browser remembers until it is closed. */
export function makeSession(): UnlockedKeyStore {
  let kept: UnlockedKey | null = null;
  return {
    read: async () => kept,
    async write(unlocked) {
      kept = unlocked;
    },
  };
}

export function makeVault(name: string, session = makeSession()): Vault {
  return openVault(session, name);
}

import { decryptSecret, encryptSecret } from './secret.ts';
import { openVaultDatabase, vaultName } from './vault-database.ts';
import { createVaultKey } from './vault-key.ts';
import type { UnlockedKeyStore, Vault } from './vault.ts';

/** The vendors' API keys, in a database of their own that only the worker opens. Without a passphrase they are encrypted
 * with a key that cannot be exported, which stops a look at the files on disk; with one, with a key that only the
 * passphrase opens. Neither stops a program that runs as the user while the keys are unlocked. */
export function openVault(unlocked: UnlockedKeyStore, name = vaultName): Vault {
  const database = openVaultDatabase(name);
  const vaultKey = createVaultKey(database, unlocked);
  const { secrets, wrapping, locks } = database;
  return {
    database,
    async save(provider, apiKey) {
      const key = await vaultKey.read();
      if (key) await secrets.put(await encryptSecret(key, { provider, apiKey }));
      return key !== null;
    },
    remove: async (provider) => secrets.delete(provider),
    async read(provider) {
      const secret = await secrets.get(provider);
      if (!secret) return { problem: 'no_key' };
      const key = await vaultKey.read();
      if (!key) return { problem: 'keys_locked' };
      const apiKey = await decryptSecret(key, secret);
      return apiKey === null ? { problem: 'key_unreadable' } : { apiKey };
    },
    async lockState() {
      if ((await locks.count()) === 0) return 'open';
      return (await vaultKey.read()) ? 'unlocked' : 'locked';
    },
    async changePassphrase(current, next) {
      const key = await vaultKey.open(current);
      if (key) await vaultKey.replace(key, next);
      return key !== null;
    },
    unlock: async (passphrase) => (await vaultKey.open(passphrase)) !== null,
    lock: () => unlocked.write(null),
    async clear() {
      await database.transaction('rw', secrets, wrapping, locks, async () => {
        await Promise.all([secrets.clear(), wrapping.clear(), locks.clear()]);
      });
      await unlocked.write(null);
    },
  };
}

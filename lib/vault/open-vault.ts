import { createTurns } from '../create-turns.ts';
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
  // A key that is saved or removed while all are locked anew would come back as it was, or under a lock that is gone.
  const inTurn = createTurns();
  return {
    database,
    save: (provider, apiKey) =>
      inTurn(async () => {
        const key = await vaultKey.read();
        if (key) await secrets.put(await encryptSecret(key, { provider, apiKey }));
        return key !== null;
      }),
    remove: (provider) => inTurn(async () => secrets.delete(provider)),
    read: (provider) =>
      inTurn(async () => {
        const secret = await secrets.get(provider);
        if (!secret) return { problem: 'no_key' };
        const key = await vaultKey.read();
        if (!key) return { problem: 'keys_locked' };
        const apiKey = await decryptSecret(key, secret);
        return apiKey === null ? { problem: 'key_unreadable' } : { apiKey };
      }),
    lockState: () =>
      inTurn(async () => {
        if ((await locks.count()) === 0) return 'open';
        return (await vaultKey.read()) ? 'unlocked' : 'locked';
      }),
    changePassphrase: (current, next) =>
      inTurn(async () => {
        const key = await vaultKey.open(current);
        if (key) await vaultKey.replace(key, next);
        return key !== null;
      }),
    unlock: (passphrase) => inTurn(async () => (await vaultKey.open(passphrase)) !== null),
    lock: () => inTurn(() => unlocked.write(null)),
    clear: () =>
      inTurn(async () => {
        await database.transaction('rw', secrets, wrapping, locks, async () => {
          await Promise.all([secrets.clear(), wrapping.clear(), locks.clear()]);
        });
        await unlocked.write(null);
      }),
  };
}

import type { Database, KeyHint } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isSameKey } from '../queue/is-same-key.ts';
import type { WorkerContext } from './worker-context.ts';

/** Stores a key. What was known of the one before it, and of its account, is not known of this one; answers that waited for a
 * key are asked for now. false: the keys are locked. */
export async function storeKey(
  { database, vault, now }: Pick<WorkerContext, 'database' | 'vault' | 'now'>,
  { provider, apiKey }: { provider: ProviderId; apiKey: string },
): Promise<boolean> {
  if (!(await vault.save(provider, apiKey))) return false;
  const { keyHints, balances, calls } = database;
  const at = now();
  const hint = { provider, lastFour: apiKey.slice(-4), savedAt: at };
  await database.transaction('rw', keyHints, balances, calls, async () => {
    await keyHints.put({ ...hint, checkedAt: null, checkResult: null, account: null });
    await balances.delete(provider);
    const polling = calls.where({ state: 'polling' }).and((call) => call.provider === provider);
    await polling.modify({ nextPollAt: at });
  });
  return true;
}

/** Writes down what a vendor said, if the key that it was asked with is still there: it says nothing about the one that
 * took its place meanwhile. */
export async function ifSameKey(
  database: Database,
  asked: KeyHint | undefined,
  write: () => Promise<unknown>,
): Promise<boolean> {
  const { keyHints, balances } = database;
  return database.transaction('rw', keyHints, balances, async () => {
    if (asked && !isSameKey(asked, await keyHints.get(asked.provider))) return false;
    await write();
    return true;
  });
}

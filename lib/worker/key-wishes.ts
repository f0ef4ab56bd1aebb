import { notGranted } from '../enrichment/create-failure.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { isAllowed } from '../preset/preset.ts';
import { readPreset } from '../read-settings.ts';
import { readBalance } from './read-balance.ts';
import { ifSameKey, storeKey } from './stored-key.ts';
import type { WorkerContext } from './worker-context.ts';

/** Stores a key and asks the vendor at once, by free calls only, what it is good for. */
export async function saveKey(
  context: WorkerContext,
  { provider, apiKey }: WishOf<'save-key'>,
): Promise<WishAnswer> {
  if (!isAllowed(await readPreset(context.database), provider)) return notGranted('vendor_not_allowed');
  if (!(await storeKey(context, { provider, apiKey }))) return notGranted('keys_locked');
  context.drain();
  return check(context, provider);
}

/** What is being sent stops with it. */
export async function removeKey(
  { database, vault, drain }: WorkerContext,
  wish: WishOf<'remove-key'>,
): Promise<WishAnswer> {
  await vault.remove(wish.provider);
  drain();
  await database.transaction('rw', database.keyHints, database.balances, async () => {
    await database.keyHints.delete(wish.provider);
    await database.balances.delete(wish.provider);
  });
  return { ok: true };
}

export function checkKey(context: WorkerContext, { provider }: WishOf<'check-key'>): Promise<WishAnswer> {
  return check(context, provider);
}

async function check(context: WorkerContext, id: ProviderId): Promise<WishAnswer> {
  const { database, now } = context;
  const { keyHints } = database;
  const asked = await keyHints.get(id);
  const { provider, keyProblem } = await context.desk(id);
  if (keyProblem) return notGranted(keyProblem);
  const tells = provider.capabilities.balance === 'told';
  const [balance, account] = await Promise.all([tells ? readBalance(context, id) : null, provider.account()]);
  const failure = balance?.ok || account.ok ? null : (balance ?? account).failure;
  const isSame = await ifSameKey(database, asked, () =>
    keyHints.update(id, {
      checkedAt: now(),
      checkResult: failure?.code ?? 'good',
      account: account.ok ? account.account : null,
    }),
  );
  return failure && isSame ? { ok: false, failure } : { ok: true };
}

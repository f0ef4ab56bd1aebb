import { notGranted } from '../enrichment/create-failure.ts';
import type { WishAnswer } from '../messages.ts';
import { publishLock } from './publish-lock.ts';
import type { WorkerContext } from './worker-context.ts';
import type { WishHandler } from './wish-handler.ts';

export const setPassphrase: WishHandler<'set-passphrase'> = async (context, { current, next }) =>
  afterTrying(context, await context.vault.changePassphrase(current, next));

export const unlockKeys: WishHandler<'unlock-keys'> = async (context, { passphrase }) =>
  afterTrying(context, await context.vault.unlock(passphrase));

export const lockKeys: WishHandler<'lock-keys'> = async (context) => {
  await context.vault.lock();
  await publishLock(context);
  context.drain();
  return { ok: true };
};

/** The way out when the passphrase is forgotten: the keys have to be entered again. */
export const forgetKeys: WishHandler<'forget-keys'> = async (context) => {
  const { database, vault } = context;
  await vault.clear();
  await database.transaction('rw', database.keyHints, database.balances, async () => {
    await Promise.all([database.keyHints.clear(), database.balances.clear()]);
  });
  await publishLock(context);
  context.drain();
  return { ok: true };
};

/** What waited for the keys goes on. */
async function afterTrying(context: WorkerContext, isRight: boolean): Promise<WishAnswer> {
  if (!isRight) return notGranted('wrong_passphrase');
  await publishLock(context);
  context.drain();
  context.changed();
  return { ok: true };
}

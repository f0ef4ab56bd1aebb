import { freeFailure } from '../enrichment/create-failure.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import { publishLock } from './publish-lock.ts';
import type { WorkerContext } from './worker-context.ts';

type Handler<Type extends Wish['type']> = (
  context: WorkerContext,
  wish: Extract<Wish, { type: Type }>,
) => Promise<WishAnswer>;

export const setPassphrase: Handler<'set-passphrase'> = async (context, { current, next }) =>
  afterTrying(context, await context.vault.changePassphrase(current, next));

export const unlockKeys: Handler<'unlock-keys'> = async (context, { passphrase }) =>
  afterTrying(context, await context.vault.unlock(passphrase));

export const lockKeys: Handler<'lock-keys'> = async (context) => {
  await context.vault.lock();
  await publishLock(context);
  context.drain();
  return { ok: true };
};

/** The way out when the passphrase is forgotten: the keys have to be entered again. */
export const forgetKeys: Handler<'forget-keys'> = async (context) => {
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
  if (!isRight) return { ok: false, failure: freeFailure('wrong_passphrase') };
  await publishLock(context);
  context.drain();
  context.changed();
  return { ok: true };
}

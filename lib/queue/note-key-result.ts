import type { Database, KeyHint } from '../database.ts';
import type { KeyLack } from '../key-lack.ts';
import { isSameKey } from './is-same-key.ts';

/** Writes down what came of a key while answers wait for it, which only the worker sees. It says nothing of one that was
 * saved meanwhile. */
export async function noteKeyResult(
  database: Database,
  asked: KeyHint | undefined,
  { result, now }: { result: KeyLack | 'good'; now: number },
): Promise<void> {
  if (!asked || asked.checkResult === result) return;
  const { keyHints } = database;
  await database.transaction('rw', keyHints, async () => {
    if (!isSameKey(asked, await keyHints.get(asked.provider))) return;
    await keyHints.update(asked.provider, { checkedAt: now, checkResult: result });
  });
}

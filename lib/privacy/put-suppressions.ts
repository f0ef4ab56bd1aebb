import type { Database } from '../database.ts';
import { addMissing } from './add-missing.ts';
import { hashTrace, newHashKey } from './hash-trace.ts';
import type { Suppression, SuppressionKey } from './suppression.ts';
import { traceKind } from './trace.ts';

interface PutEffects {
  database: Database;
  now: number;
  newId(): string;
}

/** Puts traces on the suppression list as keyed hashes; what is on it already stays as it is. Call it inside a
 * transaction over `suppressions` and `suppressionKeys`. */
export async function putSuppressions(
  effects: PutEffects,
  traces: readonly string[],
  source: Suppression['source'],
): Promise<void> {
  const { database, now: at } = effects;
  const { id: keyId, key } = await ownKey(effects);
  const rows = traces.map((trace): Suppression => {
    return { hash: hashTrace(key, trace), kind: traceKind(trace), at, source, keyId };
  });
  await addMissing(database, rows);
}

/** Made with the first entry. */
async function ownKey({ database, now, newId }: PutEffects): Promise<SuppressionKey> {
  const keys = await database.suppressionKeys.toArray();
  const own = keys.find(({ isOwn }) => isOwn);
  if (own) return own;
  const made = { id: newId(), key: newHashKey(), isOwn: true, createdAt: now };
  await database.suppressionKeys.add(made);
  return made;
}

import type { Database } from '../database.ts';
import type { Provider } from '../providers/provider.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isSameKey } from './is-same-key.ts';
import type { QueueEffects } from './queue-effects.ts';

/** Reads a vendor's balance while nothing is on its way there, and hands it over inside a transaction; nothing is
 * handed over when a call started or ended meanwhile, or when the vendor does not say. What was said to a key that is another one
 * by then is nothing at all. */
export async function readQuietBalance(
  { database, now }: Pick<QueueEffects, 'database' | 'now'>,
  provider: Provider,
  use: (amount: number) => Promise<void>,
): Promise<void> {
  const { id, unit } = provider.capabilities;
  const before = await quietness(database, id);
  if (before === null) return;
  const asked = await database.keyHints.get(id);
  const reading = await provider.balance();
  if (!reading.ok || reading.amount === null) return;
  const { amount, limit, resetAt, raw } = reading;
  const { keyHints, balances, calls, runs, ledger, lookups, daySpend, vendorDays, pauses } = database;
  const tables = [keyHints, balances, calls, runs, ledger, lookups, daySpend, vendorDays, pauses];
  await database.transaction('rw', tables, async () => {
    if (!isSameKey(asked, await keyHints.get(id))) return;
    await balances.put({ amount, limit, resetAt, raw, provider: id, unit, readAt: now() });
    if ((await quietness(database, id)) === before) await use(amount);
  });
}

/** The time of the last start, which tells whether one came in between; null while a call is open. */
async function quietness(database: Database, id: ProviderId): Promise<number | null> {
  const open = await database.calls.where('state').anyOf('sending', 'answered', 'polling').toArray();
  if (open.some(({ provider }) => provider === id)) return null;
  return (await database.pauses.get(id))?.recent.at(-1) ?? 0;
}

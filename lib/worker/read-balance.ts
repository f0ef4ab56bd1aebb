import { notGranted } from '../enrichment/create-failure.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { BalanceReading } from '../providers/provider.ts';
import { ifSameKey } from './stored-key.ts';
import type { WorkerContext } from './worker-context.ts';

/** Reads what is left at a vendor (a free call) and stores it; the old reading stays when that fails or tells no number, or
 * when the key was replaced or removed meanwhile. */
export async function readBalance(
  { database, desk, now }: Pick<WorkerContext, 'database' | 'desk' | 'now'>,
  id: ProviderId,
): Promise<BalanceReading> {
  const asked = await database.keyHints.get(id);
  const { provider, keyProblem } = await desk(id);
  if (keyProblem) return notGranted(keyProblem);
  const reading = await provider.balance();
  if (!reading.ok) return reading;
  const { amount, limit, resetAt, raw } = reading;
  const { unit } = provider.capabilities;
  await ifSameKey(database, asked, async () => {
    const known = await database.balances.get(id);
    if (amount === null && typeof known?.amount === 'number') return;
    await database.balances.put({ amount, limit, resetAt, raw, provider: id, unit, readAt: now() });
  });
  return reading;
}

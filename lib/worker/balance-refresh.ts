import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** While many calls run, the balance is read at most this often. */
const everyMs = 30_000;

export interface BalanceRefreshEffects {
  database: Database;
  now(): number;
  sleepUntil(at: number): Promise<void>;
  during<T>(work: Promise<T>): Promise<T>;
  read(id: ProviderId): Promise<unknown>;
}

/** Reads a vendor's balance after a spend: at once, but half a minute after the last reading at the earliest. Spends
 * in between share one reading. */
export function createBalanceRefresh(effects: BalanceRefreshEffects): (id: ProviderId) => void {
  const scheduled = new Set<ProviderId>();

  async function refresh(id: ProviderId): Promise<void> {
    const last = await effects.database.balances.get(id);
    await effects.sleepUntil((last?.readAt ?? 0) + everyMs);
    scheduled.delete(id);
    await effects.read(id);
  }

  return (id) => {
    if (scheduled.has(id)) return;
    scheduled.add(id);
    effects.during(refresh(id)).catch(() => scheduled.delete(id));
  };
}

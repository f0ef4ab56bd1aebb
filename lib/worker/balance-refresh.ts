import type { ProviderId } from '../enrichment/provider-id.ts';

/** While many calls run, the balance is read at most this often. */
const everyMs = 30_000;

export interface BalanceRefreshEffects {
  now(): number;
  sleepUntil(at: number): Promise<void>;
  during<T>(work: Promise<T>): Promise<T>;
  read(id: ProviderId): Promise<unknown>;
}

/** Reads a vendor's balance after a spend: the first at once, further ones half a minute later. Spends in between
 * share one reading. What is remembered here may be lost: it costs one more free reading. */
export function createBalanceRefresh(effects: BalanceRefreshEffects): (id: ProviderId) => void {
  const scheduled = new Set<ProviderId>();
  const readAt = new Map<ProviderId, number>();

  async function refresh(id: ProviderId): Promise<void> {
    await effects.sleepUntil((readAt.get(id) ?? -everyMs) + everyMs);
    scheduled.delete(id);
    readAt.set(id, effects.now());
    await effects.read(id);
  }

  return (id) => {
    if (scheduled.has(id)) return;
    scheduled.add(id);
    effects.during(refresh(id)).catch(() => scheduled.delete(id));
  };
}

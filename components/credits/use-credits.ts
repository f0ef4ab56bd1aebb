import { useCallback } from 'react';
import type { DaySpend } from '../../lib/database.ts';
import { localDay } from '../../lib/clock.ts';
import type { Balance } from '../../lib/enrichment/balance.ts';
import { daySpendKey } from '../../lib/enrichment/day-spend-key.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { useNow } from '../use-now.ts';

export interface Credits {
  balance: Balance | null;
  today: DaySpend | null;
}

/** What is left at a vendor and what went today; undefined while it is read. */
export function useCredits(provider: ProviderId): Credits | undefined {
  const database = useDatabase();
  const day = localDay(useNow());
  const query = useCallback(async () => {
    const [balance, today] = await Promise.all([
      database.balances.get(provider),
      database.daySpend.get(daySpendKey(provider, day)),
    ]);
    return { balance: balance ?? null, today: today ?? null };
  }, [database, provider, day]);
  return useLiveSampled(query);
}

import type { ProviderId } from '../enrichment/provider-id.ts';

/** While many calls run, the balance is read at most this often; after a single one, nearly at once. */
const everyMs = 30_000;
const soonMs = 2000;
/** So many calls in so short a time are a run. */
const many = 3;
const shortMs = 10_000;

interface BalanceRefreshEffects {
  now(): number;
  sleepUntil(at: number): Promise<void>;
  during<T>(work: Promise<T>): Promise<T>;
  read(id: ProviderId): Promise<unknown>;
}

interface Recent {
  calls: number[];
  readAt: number;
  scheduled: boolean;
}

/** Reads a vendor's balance after calls that may have cost something; calls in between share one reading. What is
 * remembered here may be lost with the worker: it costs one more free reading. */
export function createBalanceRefresh(effects: BalanceRefreshEffects): (id: ProviderId) => void {
  const byProvider = new Map<ProviderId, Recent>();

  function recentOf(id: ProviderId): Recent {
    const recent = byProvider.get(id) ?? { calls: [], readAt: -Infinity, scheduled: false };
    byProvider.set(id, recent);
    return recent;
  }

  async function refresh(id: ProviderId, recent: Recent): Promise<void> {
    try {
      await effects.sleepUntil(recent.readAt + gap(recent.calls));
      recent.readAt = effects.now();
      recent.scheduled = false;
      await effects.read(id);
    } finally {
      recent.scheduled = false;
    }
  }

  return (id) => {
    const recent = recentOf(id);
    recent.calls = [...recent.calls, effects.now()].slice(-many);
    if (recent.scheduled) return;
    recent.scheduled = true;
    // A reading that failed leaves the old one, with its time, in sight.
    effects.during(refresh(id, recent)).catch(() => undefined);
  };
}

function gap(calls: readonly number[]): number {
  const [first = 0] = calls;
  const last = calls.at(-1) ?? 0;
  return calls.length === many && last - first < shortMs ? everyMs : soonMs;
}

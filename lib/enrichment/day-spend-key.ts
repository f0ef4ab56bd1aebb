import type { ProviderId } from './provider-id.ts';

/** Under which the spend of a local calendar day (YYYY-MM-DD) at a vendor is kept. */
export function daySpendKey(provider: ProviderId, day: string): string {
  return `${provider} ${day}`;
}

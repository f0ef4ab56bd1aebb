import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** How many lookups of one kind a vendor answered for this user, and how many of them with a find. */
export interface HitRate {
  asked: number;
  found: number;
}

export type HitRates = Record<ProviderId, Record<Kind, HitRate>>;

/** Fewer answers than this say nothing about the next ones. */
const fewest = 10;

/** The share that was found; null while too few were asked. */
export function hitShare({ asked, found }: HitRate): number | null {
  return asked < fewest ? null : found / asked;
}

/** Names of the counters that the queue keeps as it settles. */
export function hitCounters(provider: ProviderId, kind: Kind): { asked: string; found: string } {
  return { asked: `asked ${provider} ${kind}`, found: `found ${provider} ${kind}` };
}

import type { LedgerEntry } from './cost.ts';
import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** What one vendor answered and charged for one kind. Amounts are in its unit, told apart by how sure they are;
 * `unknown` is the most that it can have been. `valid`: answers with at least one address or number that it calls valid. */
export interface VendorFigures {
  asked: number;
  found: number;
  valid: number;
  reported: number;
  estimated: number;
  unknown: number;
}

/** The figures of one local calendar day (YYYY-MM-DD), kept by the writer so that nothing sums the ledger. */
export interface VendorDay extends VendorFigures {
  /** `<day> <provider> <kind>` */
  key: string;
  day: string;
  provider: ProviderId;
  kind: Kind;
}

export type VendorDayChange = Pick<VendorDay, 'day' | 'provider' | 'kind'> & {
  figures: Partial<VendorFigures>;
};

export const noFigures: VendorFigures = {
  ...{ asked: 0, found: 0, valid: 0 },
  ...{ reported: 0, estimated: 0, unknown: 0 },
};

export function addFigures(one: VendorFigures, other: Partial<VendorFigures>): VendorFigures {
  return {
    asked: one.asked + (other.asked ?? 0),
    found: one.found + (other.found ?? 0),
    valid: one.valid + (other.valid ?? 0),
    reported: one.reported + (other.reported ?? 0),
    estimated: one.estimated + (other.estimated ?? 0),
    unknown: one.unknown + (other.unknown ?? 0),
  };
}

/** How a spend counts. One whose outcome is unknown counts with the most that it can have been. */
export function spendChange(entry: LedgerEntry): VendorDayChange {
  const { day, provider, kind, amount, highest, basis, uncertain } = entry;
  const isKnown = amount !== null && !uncertain && basis !== 'unknown';
  return { day, provider, kind, figures: isKnown ? { [basis]: amount } : { unknown: amount ?? highest } };
}

/** Counts one change in. */
export function addChange(
  days: Map<string, VendorDay>,
  { day, provider, kind, figures }: VendorDayChange,
): void {
  const key = vendorDayKey({ day, provider, kind });
  const before = days.get(key) ?? { ...noFigures, key, day, provider, kind };
  days.set(key, { ...before, ...addFigures(before, figures) });
}

export function vendorDayKey({ day, provider, kind }: Pick<VendorDay, 'day' | 'provider' | 'kind'>): string {
  return `${day} ${provider} ${kind}`;
}

/** All that these days cost at most. */
export function spentInAll({ reported, estimated, unknown }: VendorFigures): number {
  return reported + estimated + unknown;
}

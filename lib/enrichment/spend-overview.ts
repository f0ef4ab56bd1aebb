import { localDay } from '../clock.ts';
import { providerIds } from '../providers/index.ts';
import type { ProviderId } from './provider-id.ts';
import { addFigures, noFigures, spentInAll, type VendorDay, type VendorFigures } from './vendor-day.ts';

/** The last so many local calendar days, the oldest first. */
export function lastDays(now: number, count: number): string[] {
  const days = Array.from({ length: count }, (_, ago) => {
    const date = new Date(now);
    // At noon no change of the clock moves a day.
    date.setHours(12, 0, 0, 0);
    return localDay(date.setDate(date.getDate() - ago));
  });
  return days.toReversed();
}

/** What each vendor answered and charged in these days, in the order of the list; vendors without any are left out. */
export function vendorTotals(rows: readonly VendorDay[]): { provider: ProviderId; figures: VendorFigures }[] {
  return providerIds.flatMap((provider) => {
    const own = rows.filter((row) => row.provider === provider);
    return own.length === 0 ? [] : [{ provider, figures: own.reduce(addFigures, noFigures) }];
  });
}

/** One vendor's figures of each of these days. */
export function daysOf(
  rows: readonly VendorDay[],
  provider: ProviderId,
  days: readonly string[],
): { day: string; figures: VendorFigures }[] {
  const own = Map.groupBy(
    rows.filter((row) => row.provider === provider),
    ({ day }) => day,
  );
  return days.map((day) => ({ day, figures: (own.get(day) ?? []).reduce(addFigures, noFigures) }));
}

/** What one valid address or number cost; null while there is none. */
export function costPerValid(figures: VendorFigures): number | null {
  return figures.valid === 0 ? null : spentInAll(figures) / figures.valid;
}

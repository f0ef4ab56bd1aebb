import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { spentInAll, type VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { basisNames } from './basis-names.ts';
import { dayName } from './day-name.ts';
import { StackedDays } from './stacked-days.tsx';

interface Day {
  day: string;
  figures: VendorFigures;
}

/** Spend by day as bars, each made of what was reported, estimated and unknown. */
export function DayChart({ days, unit }: { days: readonly Day[]; unit: Unit }) {
  const most = Math.max(...days.map(({ figures }) => spentInAll(figures)));
  const dearest = days.find(({ figures }) => spentInAll(figures) === most);
  const said =
    most === 0 || !dearest
      ? text('spend_nothing')
      : text('chart_said', amountText(most, unit), dayName(dearest.day, locale()));
  return (
    <StackedDays
      days={days.map(({ day, figures }) => ({ day, sizes: basisNames.map(({ basis }) => figures[basis]) }))}
      parts={basisNames.map(({ basis, key }) => ({ look: basis, name: text(key) }))}
      said={said}
    />
  );
}

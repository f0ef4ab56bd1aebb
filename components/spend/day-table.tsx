import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { spentInAll, type VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { locale, numberText, text } from '../../lib/text.ts';
import { unitNames } from '../credits/unit-names.ts';
import { basisNames } from './basis-names.ts';
import { dayName } from './day-name.ts';
import styles from './day-table.module.css';

interface DayTableProps {
  days: readonly { day: string; figures: VendorFigures }[];
  unit: Unit;
}

/** The days on which anything was asked or spent, the newest first. */
export function DayTable({ days, unit }: DayTableProps) {
  const spent = days.filter(({ figures }) => spentInAll(figures) > 0 || figures.asked > 0).toReversed();
  return (
    <table className={styles.table}>
      <caption>{text('table_of', text(unitNames[unit]))}</caption>
      <thead>
        <tr>
          <th scope="col">{text('day')}</th>
          {basisNames.map(({ basis, key }) => (
            <th key={basis} scope="col">
              {text(key)}
            </th>
          ))}
          <th scope="col">{text('figure_hit_rate')}</th>
        </tr>
      </thead>
      <tbody>
        {spent.map(({ day, figures }) => (
          <tr key={day}>
            <th scope="row">{dayName(day, locale())}</th>
            {basisNames.map(({ basis }) => (
              <td key={basis}>{numberText(figures[basis])}</td>
            ))}
            <td>{text('done_of', figures.found, figures.asked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

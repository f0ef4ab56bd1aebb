import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { spentInAll, type VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { basisNames } from './basis-names.ts';
import { dayName } from './day-name.ts';
import styles from './day-chart.module.css';

interface Day {
  day: string;
  figures: VendorFigures;
}

const height = 96;
/** Of the width of a day, so much is its bar. */
const barShare = 0.72;

/** Spend by day as bars, each made of what was reported, estimated and unknown. */
export function DayChart({ days, unit }: { days: readonly Day[]; unit: Unit }) {
  const most = Math.max(...days.map(({ figures }) => spentInAll(figures)));
  const dearest = days.find(({ figures }) => spentInAll(figures) === most);
  const said =
    most === 0 || !dearest
      ? text('spend_nothing')
      : text('chart_said', amountText(most, unit), dayName(dearest.day, locale()));
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${days.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        {days.map(({ day, figures }, place) => (
          <Bar key={day} figures={figures} place={place} scale={most === 0 ? 0 : height / most} />
        ))}
      </svg>
      <div className={styles.axis} aria-hidden="true">
        <span>{dayName(days[0]?.day ?? '', locale())}</span>
        <span>{dayName(days.at(-1)?.day ?? '', locale())}</span>
      </div>
      <figcaption className={styles.caption}>
        <span>{said}</span>
        {basisNames.map(({ basis, key }) => (
          <span key={basis} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 1 1" aria-hidden="true">
              <rect className={styles[basis]} width="1" height="1" />
            </svg>
            {text(key)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

interface BarProps {
  figures: VendorFigures;
  place: number;
  /** Height of one unit. */
  scale: number;
}

function Bar({ figures, place, scale }: BarProps) {
  const { reported, estimated, unknown } = figures;
  const tops = {
    reported: reported * scale,
    estimated: (reported + estimated) * scale,
    unknown: (reported + estimated + unknown) * scale,
  };
  return (
    <g>
      {basisNames.map(({ basis }) => (
        <rect
          key={basis}
          className={styles[basis]}
          x={place + (1 - barShare) / 2}
          y={height - tops[basis]}
          width={barShare}
          height={figures[basis] * scale}
        />
      ))}
    </g>
  );
}

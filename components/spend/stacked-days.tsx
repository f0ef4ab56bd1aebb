import { locale } from '../../lib/text.ts';
import { dayName } from './day-name.ts';
import styles from './day-chart.module.css';

/** How a part of a bar looks. */
export type PartLook = 'reported' | 'estimated' | 'unknown' | 'valid' | 'found' | 'missed';

interface StackedDay {
  day: string;
  /** From the bottom up, as many as there are names. */
  sizes: readonly number[];
}

interface StackedDaysProps {
  days: readonly StackedDay[];
  parts: readonly { look: PartLook; name: string }[];
  /** What the picture shows, in words. */
  said: string;
}

const height = 96;
/** Of the width of a day, so much is its bar. */
const barShare = 0.72;

/** A bar for each day, made of parts; said in words too. */
export function StackedDays({ days, parts, said }: StackedDaysProps) {
  const most = Math.max(...days.map(({ sizes }) => sum(sizes)));
  const scale = most === 0 ? 0 : height / most;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${days.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        {days.map(({ day, sizes }, place) => (
          <g key={day}>
            {parts.map(({ look }, part) => (
              <rect
                key={look}
                className={styles[look]}
                x={place + (1 - barShare) / 2}
                y={height - sum(sizes.slice(0, part + 1)) * scale}
                width={barShare}
                height={(sizes[part] ?? 0) * scale}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className={styles.axis} aria-hidden="true">
        <span>{dayName(days[0]?.day ?? '', locale())}</span>
        <span>{dayName(days.at(-1)?.day ?? '', locale())}</span>
      </div>
      <figcaption className={styles.caption}>
        <span>{said}</span>
        {parts.map(({ look, name }) => (
          <span key={look} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 1 1" aria-hidden="true">
              <rect className={styles[look]} width="1" height="1" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

import type { RunProgress } from '../../lib/enrichment/run-progress.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { locale, text } from '../../lib/text.ts';
import styles from './pace-line.module.css';
import { usePace } from './use-pace.ts';

/** Lookups a second and the time that is left at this pace; or that it comes after another run. */
export function PaceLine({ progress, waits }: { progress: RunProgress; waits: boolean }) {
  const pace = usePace(progress);
  if (waits) return <span className={styles.pace}>{text('run_waits')}</span>;
  if (!pace) return <span className={styles.pace}>{text('pace_unknown')}</span>;
  const speed = Math.round(pace.perSecond * 10) / 10;
  return (
    <span className={styles.pace}>
      {pace.leftMs === null
        ? text('pace', speed)
        : text('pace_and_left', speed, formatDuration(pace.leftMs, locale()))}
    </span>
  );
}

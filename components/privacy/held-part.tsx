import { text } from '../../lib/text.ts';
import styles from './privacy.module.css';

export interface HeldPartProps {
  title: string;
  lines: readonly string[];
  /** Vendors' own words, shown as they came. */
  isRaw?: boolean;
}

/** One sort of what is held, a line for each row. Strangers' texts stay texts, each in its own direction. */
export function HeldPart({ title, lines, isRaw = false }: HeldPartProps) {
  return (
    <section className={styles.entry}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className={styles.soft}>{text('held_nothing')}</p>}
      <ul className={styles.list}>
        {lines.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a list that is read once and never changes
          <li key={place} dir="auto" className={isRaw ? styles.code : undefined}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

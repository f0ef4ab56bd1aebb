import { numberText } from '../../lib/text.ts';
import styles from './figures.module.css';

export interface Figure {
  name: string;
  value: string | number;
  strong?: boolean;
}

/** Names with their amounts, one below the other. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, strong = false }) => (
        <div key={name} className={strong ? `${styles.figure} ${styles.strong}` : styles.figure}>
          <dt>{name}</dt>
          <dd>{typeof value === 'number' ? numberText(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { text } from '../../lib/text.ts';
import said from './said-only.module.css';
import styles from './skeleton.module.css';

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Keeps the room of what is being read. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className={styles.skeleton}>
      <span className={said.saidOnly}>{text('loading')}</span>
      {places.slice(0, lines).map((place) => (
        <span key={place} className={styles.line} />
      ))}
    </div>
  );
}

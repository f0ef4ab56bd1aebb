import type { Evidence as Piece } from '../../lib/messages.ts';
import { text } from '../../lib/text.ts';
import { Fold } from '../shell/fold.tsx';
import { evidenceText } from './evidence-texts.ts';
import styles from './evidence.module.css';

/** Where on the page each field was read. */
export function Evidence({ evidence }: { evidence: Piece[] }) {
  if (evidence.length === 0) return null;
  return (
    <Fold title={text('evidence')}>
      <ul className={styles.list}>
        {evidence.map((piece) => (
          <li key={JSON.stringify(piece)} className={styles.piece}>
            <bdi className={styles.value}>{piece.value}</bdi>
            <span className={styles.source}>{evidenceText(piece)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

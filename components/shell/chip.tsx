import { Icon, type IconName } from './icon.tsx';
import styles from './chip.module.css';

export type Tone = 'good' | 'caution' | 'bad' | 'note' | 'plain';

/** A status: an icon and a word, so that colour is never alone. */
export function Chip({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

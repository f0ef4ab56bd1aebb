import { text } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import styles from './locked-note.module.css';

/** Why the control above it cannot be used. */
export function LockedNote({ children = text('preset_locked') }: { children?: string }) {
  return (
    <p className={styles.note}>
      <Icon name="lock" />
      {children}
    </p>
  );
}

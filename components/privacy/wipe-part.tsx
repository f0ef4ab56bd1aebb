import { useState } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { WipeDialog } from './wipe-dialog.tsx';
import styles from './privacy.module.css';

/** The way to leave nothing behind. */
export function WipePart() {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{text('wipe_about')}</p>
      <div className={styles.actions}>
        <Action look="danger" onPress={() => setAsking(true)}>
          {text('wipe')}
        </Action>
      </div>
      <WipeDialog isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  );
}

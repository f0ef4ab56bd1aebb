import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import styles from './vendor-order.module.css';

interface MoveActionsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (to: 'earlier' | 'later') => void;
}

/** Moves a vendor in the order in which they are asked. */
export function MoveActions({ name, isFirst, isLast, onMove }: MoveActionsProps) {
  return (
    <span className={styles.move}>
      <Action
        look="quiet"
        icon="up"
        aria-label={text('vendor_earlier', name)}
        isDisabled={isFirst}
        onPress={() => onMove('earlier')}
      />
      <Action
        look="quiet"
        icon="down"
        aria-label={text('vendor_later', name)}
        isDisabled={isLast}
        onPress={() => onMove('later')}
      />
    </span>
  );
}

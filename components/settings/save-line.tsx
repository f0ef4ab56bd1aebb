import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { Chip } from '../shell/chip.tsx';
import styles from './save-line.module.css';

interface SaveLineProps {
  isWrong: boolean;
  isBusy: boolean;
  isSaved: boolean;
  /** Was something typed that is not stored? */
  isUnsaved: boolean;
}

/** The button that saves a form, and whether that was done or cannot be. */
export function SaveLine({ isWrong, isBusy, isSaved, isUnsaved }: SaveLineProps) {
  return (
    <div className={styles.save}>
      <Action look="primary" type="submit" isDisabled={isWrong} isPending={isBusy}>
        {text('save')}
      </Action>
      {isSaved && (
        <Chip tone="good" icon="check">
          {text('saved')}
        </Chip>
      )}
      {isUnsaved && !isWrong && !isBusy && !isSaved && (
        <span className={styles.unsaved}>{text('not_saved')}</span>
      )}
      {isWrong && <span className={styles.wrong}>{text('settings_wrong')}</span>}
    </div>
  );
}

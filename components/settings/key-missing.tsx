import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';
import styles from './key-missing.module.css';
import { useKeyedVendors } from '../credits/use-keyed-vendors.ts';

/** Without a key nothing can be asked: says so where the asking is done. */
export function KeyMissing() {
  const hasKey = useKeyedVendors().length > 0;
  const openSettings = usePanelStore((state) => state.openSettings);
  if (hasKey) return null;
  return (
    <Callout tone="note" icon="key" title={text('key_missing')}>
      <div className={styles.line}>
        <p className={styles.text}>{text('key_missing_next')}</p>
        <Action onPress={() => openSettings({ page: 'list' })}>{text('open_settings')}</Action>
      </div>
    </Callout>
  );
}

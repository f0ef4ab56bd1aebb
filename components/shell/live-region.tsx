import { usePanelStore } from '../panel-store.ts';
import styles from './said-only.module.css';

/** Says to screen readers what just happened elsewhere on the panel. */
export function LiveRegion() {
  const { sentence, count } = usePanelStore((state) => state.announcement);
  return (
    <output className={styles.saidOnly}>
      <span key={count}>{sentence}</span>
    </output>
  );
}

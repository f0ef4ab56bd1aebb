import { text } from '../../lib/text.ts';
import { ConsentStatus } from '../consent/consent-status.tsx';
import { CreditBar } from '../credits/credit-bar.tsx';
import { PaletteButton } from '../palette/palette-button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './header.module.css';

/** What is always in sight: the name, what is left, what was spent today, what was consented to, and once the first run
 * is done, the way to all commands. */
export function Header({ isReady }: { isReady: boolean }) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.top}>
          <h1 className={styles.name}>{text('extension_name')}</h1>
          <div className={styles.end}>
            <ConsentStatus />
            {isReady && <PaletteButton />}
          </div>
        </div>
        <ErrorBoundary>
          <CreditBar />
        </ErrorBoundary>
      </div>
    </header>
  );
}

import { text } from '../../lib/text.ts';
import { ConsentStatus } from '../consent/consent-status.tsx';
import { CreditBar } from '../credits/credit-bar.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './header.module.css';

/** What is always in sight: the name, what is left, what was spent today, and what was consented to. */
export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.top}>
          <h1 className={styles.name}>{text('extension_name')}</h1>
          <ConsentStatus />
        </div>
        <ErrorBoundary>
          <CreditBar />
        </ErrorBoundary>
      </div>
    </header>
  );
}

import type { ReactNode } from 'react';
import { BackAction } from './back-action.tsx';
import styles from './sub-page.module.css';

interface SubPageProps {
  back: string;
  onBack: () => void;
  children: ReactNode;
}

/** A page of a view that is opened from its list. */
export function SubPage({ back, onBack, children }: SubPageProps) {
  return (
    <div className={styles.page}>
      <BackAction label={back} onPress={onBack} />
      {children}
    </div>
  );
}

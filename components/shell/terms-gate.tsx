import type { ReactNode } from 'react';
import { readTerms } from '../../lib/read-terms.ts';
import { useDatabase } from '../database-context.ts';
import { TermsContext } from '../terms-context.ts';
import { useLiveQuery } from '../use-live-query.ts';
import styles from './panel.module.css';
import { Skeleton } from './skeleton.tsx';

/** Shows nothing that can be pressed before it is known what the user has set, and may ask. */
export function TermsGate({ children }: { children: ReactNode }) {
  const database = useDatabase();
  const terms = useLiveQuery(() => readTerms(database), [database]);
  if (terms) return <TermsContext value={terms}>{children}</TermsContext>;
  return (
    <div className={styles.panel}>
      <Skeleton lines={4} />
    </div>
  );
}

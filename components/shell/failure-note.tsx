import type { ReactNode } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { text } from '../../lib/text.ts';
import { Callout } from './callout.tsx';
import { failureTexts } from './failure-texts.ts';
import styles from './failure-note.module.css';

interface FailureNoteProps {
  failure: Failure;
  urgent?: boolean;
  children?: ReactNode;
}

/** What happened, what it cost or may have cost, what to do, and the vendor's own words. */
export function FailureNote({ failure, urgent = false, children }: FailureNoteProps) {
  const { cost, detail } = failure;
  const sentences = failureTexts(failure);
  const tone = cost === 'charged' ? 'bad' : 'caution';
  return (
    <Callout tone={tone} icon="warning" title={sentences.happened} urgent={urgent}>
      <p>{sentences.cost}</p>
      <p>{sentences.next}</p>
      {detail && (
        <p className={styles.detail}>
          {text('vendor_said')} <q dir="auto">{detail}</q>
        </p>
      )}
      {children && <div className={styles.actions}>{children}</div>}
    </Callout>
  );
}

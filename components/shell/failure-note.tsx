import type { ReactNode } from 'react';
import type { Failure, FailureCost } from '../../lib/enrichment/failure.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { Callout } from './callout.tsx';
import styles from './failure-note.module.css';

const costSentences: Record<FailureCost, TextKey> = {
  'not-charged': 'cost_not_charged',
  'may-be-charged': 'cost_may_be_charged',
  charged: 'cost_charged',
};

interface FailureNoteProps {
  failure: Failure;
  urgent?: boolean;
  children?: ReactNode;
}

/** What happened, what it cost or may have cost, what to do, and the vendor's own words. */
export function FailureNote({ failure, urgent = false, children }: FailureNoteProps) {
  const { code, cost, detail } = failure;
  const tone = cost === 'charged' ? 'bad' : 'caution';
  return (
    <Callout tone={tone} icon="warning" title={text(`failure_${code}`)} urgent={urgent}>
      <p>{text(costSentences[cost])}</p>
      <p>{text(`failure_${code}_next`)}</p>
      {detail && (
        <p className={styles.detail}>
          {text('vendor_said')} <q dir="auto">{detail}</q>
        </p>
      )}
      {children && <div className={styles.actions}>{children}</div>}
    </Callout>
  );
}

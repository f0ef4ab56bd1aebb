import { useState } from 'react';
import { sumAmounts } from '../../lib/enrichment/amounts.ts';
import { isOver } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { RetryOffer } from '../../lib/runs/run-retry-offer.ts';
import { plural, text } from '../../lib/text.ts';
import { amountsText } from '../credits/amounts-text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { RetryDialog } from './retry-dialog.tsx';
import styles from './run-retry.module.css';

/** Asks again for what failed at no cost, and after a warning for what may have been charged. */
export function RunRetry({ run, offer }: { run: Run; offer: RetryOffer }) {
  const { id: runId } = run;
  const { busy, failure, send } = useWish();
  const [isWarning, setWarning] = useState(false);
  const { free, dear } = offer;
  if (free.count + dear.count === 0) return null;
  const retry = async (withDear: boolean) => {
    const shownPrice = withDear ? sumAmounts([free.price, dear.price]) : free.price;
    await send({ type: 'retry-run', runId, interrupted: withDear, shownPrice });
    setWarning(false);
  };
  return (
    <div className={styles.retry}>
      {free.count > 0 && (
        <div className={styles.line}>
          <p>{plural('retry_failed_text', free.count)}</p>
          <Action icon="refresh" isPending={busy} onPress={() => retry(false)}>
            {text('retry_failed', amountsText(free.price))}
          </Action>
        </div>
      )}
      {dear.count > 0 && (
        <div className={styles.line}>
          <p>{plural('retry_interrupted_text', dear.count)}</p>
          <Action look="danger" isDisabled={busy} onPress={() => setWarning(true)}>
            {text('retry_interrupted')}
          </Action>
        </div>
      )}
      {!isOver(run) && <p>{text('retry_resumes')}</p>}
      {failure && <FailureNote failure={failure} urgent />}
      <RetryDialog
        offer={offer}
        isOpen={isWarning}
        isBusy={busy}
        onConfirm={() => retry(true)}
        onClose={() => setWarning(false)}
      />
    </div>
  );
}

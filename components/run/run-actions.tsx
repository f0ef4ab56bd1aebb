import { useRef, useState } from 'react';
import { canRetry, isGoing, isOver } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import { CancelRunDialog } from './cancel-run-dialog.tsx';
import { ExportRun } from './export-run.tsx';
import styles from './run-actions.module.css';
import { RunRetry } from './run-retry.tsx';
import { StopNote } from './stop-note.tsx';

/** Why a run stands, and what can be done with it. What is read later comes below: nothing moves under the pointer. */
export function RunActions({ run }: { run: Run }) {
  const { busy, failure, send, clear } = useWish();
  const [isCancelling, setCancelling] = useState(false);
  const runId = run.id;
  const cancel = async () => {
    const answer = await send({ type: 'cancel-run', runId });
    if (answer.ok) setCancelling(false);
  };
  const askToCancel = () => {
    clear();
    setCancelling(true);
  };
  return (
    <div className={styles.actions}>
      {run.state === 'stopped' && run.stopReason && (
        <StopNote reason={run.stopReason} provider={run.stopProvider} />
      )}
      <div className={styles.line}>
        {!isOver(run) && (
          <PauseOrResume run={run} isBusy={busy} onPress={(type) => void send({ type, runId })} />
        )}
        {!isOver(run) && (
          <Action look="danger" onPress={askToCancel}>
            {text('cancel_run')}
          </Action>
        )}
        <ExportRun runId={runId} />
      </div>
      {canRetry(run) && <RunRetry run={run} />}
      {failure && !isCancelling && <FailureNote failure={failure} urgent />}
      <CancelRunDialog
        run={run}
        isOpen={isCancelling}
        isBusy={busy}
        failure={failure}
        onConfirm={cancel}
        onClose={() => setCancelling(false)}
      />
    </div>
  );
}

interface PauseOrResumeProps {
  run: Run;
  isBusy: boolean;
  onPress: (wish: 'pause-run' | 'resume-run') => void;
}

/** One button for both: what was pressed stays, and the focus with it. A press that began on one word is none on the
 * other: a run may stop between the two. */
function PauseOrResume({ run, isBusy, onPress }: PauseOrResumeProps) {
  const goes = isGoing(run);
  const begunOn = useRef(goes);
  return (
    <Action
      look={goes ? 'plain' : 'primary'}
      isPending={isBusy}
      onPressStart={() => (begunOn.current = goes)}
      onPress={() => begunOn.current === goes && onPress(goes ? 'pause-run' : 'resume-run')}
    >
      {text(goes ? 'pause' : 'resume')}
    </Action>
  );
}

import { useRef } from 'react';
import { goesOnByItself, isOver } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { Keyless } from '../../lib/runs/read-keyless.ts';
import { text } from '../../lib/text.ts';
import { ExportAction } from '../export/export-action.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useAsking } from '../use-asking.ts';
import { CancelRunDialog } from './cancel-run-dialog.tsx';
import { KeylessNote } from './keyless-note.tsx';
import styles from './run-actions.module.css';
import { RaiseCapDialog } from './raise-cap-dialog.tsx';
import { StopNote } from './stop-note.tsx';
import { useRaiseOffer } from './use-raise-offer.ts';

interface RunActionsProps {
  run: Run;
  keyless: readonly Keyless[];
}

/** What can be done with a run, and below it why it stands: what comes by itself pushes no button away. */
export function RunActions({ run, keyless }: RunActionsProps) {
  const { id: runId } = run;
  const cancelling = useAsking();
  const raising = useAsking();
  const { busy, failure, send, isAsking, ask } = cancelling;
  const offer = useRaiseOffer(run);
  const pauseOrResume = (type: 'pause-run' | 'resume-run') => {
    if (type === 'resume-run' && offer) raising.ask();
    else void send({ type, runId });
  };
  return (
    <div className={styles.actions}>
      <div className={styles.line}>
        {!isOver(run) && (
          <PauseOrResume run={run} isBusy={busy || offer === undefined} onPress={pauseOrResume} />
        )}
        {!isOver(run) && (
          <Action look="danger" onPress={ask}>
            {text('cancel_run')}
          </Action>
        )}
        <ExportAction scope={{ of: 'run', runId }} />
      </div>
      {failure && !isAsking && <FailureNote failure={failure} urgent />}
      {run.state === 'stopped' && run.stopReason && (
        <StopNote reason={run.stopReason} provider={run.stopProvider} />
      )}
      {keyless.map((one) => (
        <KeylessNote key={one.provider} {...one} />
      ))}
      <CancelRunDialog run={run} asking={cancelling} />
      {offer && <RaiseCapDialog runId={runId} offer={offer} asking={raising} />}
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
  const goes = goesOnByItself(run);
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

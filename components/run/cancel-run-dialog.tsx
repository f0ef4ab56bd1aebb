import { runProgress } from '../../lib/enrichment/run-progress.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { plural, text } from '../../lib/text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';

interface CancelRunDialogProps {
  run: Run;
  isOpen: boolean;
  isBusy: boolean;
  failure: Failure | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a run is ended for good. */
export function CancelRunDialog({ run, failure, ...rest }: CancelRunDialogProps) {
  const { open } = runProgress(run);
  return (
    <ConfirmDialog
      {...rest}
      isDestructive
      title={text('cancel_run_title')}
      confirmLabel={text('cancel_run')}
      closeLabel={text('keep_run')}
    >
      <p>{plural('cancel_run_text', open)}</p>
      <p>{text('cancel_run_keeps')}</p>
      {failure && <FailureNote failure={failure} urgent />}
    </ConfirmDialog>
  );
}

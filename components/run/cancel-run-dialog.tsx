import { runProgress } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { plural, text } from '../../lib/text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import type { Asking } from '../use-asking.ts';

/** Asks before a run is ended for good. */
export function CancelRunDialog({ run, asking }: { run: Run; asking: Asking }) {
  return (
    <ConfirmDialog
      {...asking.dialog}
      isDestructive
      title={text('cancel_run_title')}
      confirmLabel={text('cancel_run')}
      closeLabel={text('keep_run')}
      onConfirm={() => void asking.confirm({ type: 'cancel-run', runId: run.id })}
    >
      <p>{plural('cancel_run_text', runProgress(run).open)}</p>
      <p>{text('cancel_run_keeps')}</p>
    </ConfirmDialog>
  );
}

import { plural, text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import { FurtherFile } from './further-file.tsx';
import type { ExportState } from './use-export.ts';

/** How the export ended: how many were written, who was left out, and further files. */
export function ExportResult({ state }: { state: Extract<ExportState, { step: 'saved' | 'failed' }> }) {
  if (state.step === 'failed')
    return (
      <Callout tone="bad" icon="warning" title={text('export_failed')} urgent>
        {state.isFull && <p>{text('export_failed_full')}</p>}
        <p>{text('export_failed_next')}</p>
      </Callout>
    );
  const { people, leftOut, listed, files } = state;
  const [, ...others] = files;
  return (
    <Callout tone="good" icon="check" title={plural('export_saved', people)} urgent>
      {leftOut > 0 && <p>{plural('export_left_out', leftOut)}</p>}
      {listed > 0 && <p>{plural('export_listed', listed)}</p>}
      <p>{text('export_saved_about')}</p>
      {others.length > 0 && <p>{text('export_files_about')}</p>}
      {others.map((file) => (
        <FurtherFile key={file.privateName} file={file} />
      ))}
    </Callout>
  );
}

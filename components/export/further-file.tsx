import { useState } from 'react';
import type { ExportedFile } from '../../lib/export/export-to-files.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { saveExported } from './use-export.ts';

/** A further file of an export, saved by a press of its own; it may be gone by then. */
export function FurtherFile({ file }: { file: ExportedFile }) {
  const [isGone, setGone] = useState(false);
  const save = () =>
    saveExported(file).then(
      () => setGone(false),
      () => setGone(true),
    );
  return (
    <>
      <Action onPress={save}>{text('export_save_file', file.name)}</Action>
      {isGone && <p role="alert">{text('export_file_gone')}</p>}
    </>
  );
}

import { useState } from 'react';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { ExportDialog } from './export-dialog.tsx';

/** The way to a file with these people. */
export function ExportAction({ scope, isDisabled = false }: { scope: ExportScope; isDisabled?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action icon="down" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        {text('export_action')}
      </Action>
      {isOpen && <ExportDialog scope={scope} onClose={() => setOpen(false)} />}
    </>
  );
}

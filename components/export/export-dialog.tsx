import { useEffect, useState } from 'react';
import { countScope, type ExportScope } from '../../lib/export/export-scope.ts';
import type { ExportChoice } from '../../lib/export/file-format.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Action } from '../shell/action.tsx';
import { DialogFrame } from '../shell/dialog-frame.tsx';
import { Progress } from '../shell/progress.tsx';
import { useThrown } from '../use-thrown.ts';
import { ExportForm } from './export-form.tsx';
import { ExportResult } from './export-result.tsx';
import { scopeTexts } from './export-texts.ts';
import { type ExportState, useExport } from './use-export.ts';

const firstChoice: ExportChoice = {
  format: 'csv',
  layout: 'full',
  csv: { reader: 'spreadsheet', bom: true, delimiter: ',' },
};

/** Chooses a file for some people and writes it. */
export function ExportDialog({ scope, onClose }: { scope: ExportScope; onClose: () => void }) {
  const [choice, setChoice] = useState(firstChoice);
  const count = useCount(scope);
  const { state, start, cancel } = useExport();
  const close = () => {
    cancel();
    onClose();
  };
  const isOver = state.step === 'saved';
  const actions = (
    <>
      <Action onPress={close}>{text(isOver ? 'close' : 'cancel')}</Action>
      {!isOver && (
        <Action
          look="primary"
          isDisabled={!count}
          isPending={state.step === 'writing'}
          onPress={() => void start(scope, choice)}
        >
          {text('export_start')}
        </Action>
      )}
    </>
  );
  return (
    <DialogFrame title={text('export_title')} isOpen onClose={close} actions={actions}>
      <Who scope={scope} count={count} />
      {state.step !== 'saved' && state.step !== 'writing' && (
        <ExportForm choice={choice} onChange={setChoice} />
      )}
      <HowFar state={state} count={count ?? 0} />
    </DialogFrame>
  );
}

/** How many people a scope holds, counted once when the dialog opens; undefined meanwhile. */
function useCount(scope: ExportScope): number | undefined {
  const database = useDatabase();
  // The same scope is made anew at each rendering.
  const key = JSON.stringify(scope);
  const [count, setCount] = useState<number>();
  const fail = useThrown();
  useEffect(() => {
    countScope(database, scope).then(setCount, fail);
    // oxlint-disable-next-line react/exhaustive-deps -- the key is the scope
  }, [database, key, fail]);
  return count;
}

function Who({ scope, count }: { scope: ExportScope; count: number | undefined }) {
  if (count === 0) return <p>{text('export_nobody')}</p>;
  const people = count === undefined ? '…' : plural('export_people', count);
  return <p>{text('named_value', text(scopeTexts[scope.of]), people)}</p>;
}

function HowFar({ state, count }: { state: ExportState; count: number }) {
  if (state.step === 'choosing') return null;
  if (state.step !== 'writing') return <ExportResult state={state} />;
  const share = count === 0 ? null : state.people / count;
  const said = text('export_written', state.people, count);
  return <Progress label={text('export_writing')} said={said} share={share} />;
}

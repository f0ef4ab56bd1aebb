import type { Failure } from '../../lib/enrichment/failure.ts';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import { text } from '../../lib/text.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ShortcutsDialog } from '../keyboard/shortcuts-dialog.tsx';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Strip } from '../shell/strip.tsx';
import { useWish } from '../use-wish.ts';
import { Palette } from './palette.tsx';

const everybody: ExportScope = { of: 'all' };

/** What lies over the views, whichever is open, and what went wrong with a command that was chosen there. */
export function Overlays() {
  const { overlay, setOverlay } = usePanelStore();
  const { failure, send, clear } = useWish();
  const close = () => setOverlay(null);
  return (
    <>
      {failure && <Failed failure={failure} onClose={clear} />}
      {overlay === 'palette' && <Palette onClose={close} send={async (wish) => void (await send(wish))} />}
      {overlay === 'shortcuts' && <ShortcutsDialog />}
      {overlay === 'export' && <ExportDialog scope={everybody} onClose={close} />}
    </>
  );
}

function Failed({ failure, onClose }: { failure: Failure; onClose: () => void }) {
  return (
    <Strip icon="warning">
      <FailureNote failure={failure} urgent>
        <Action onPress={onClose}>{text('close')}</Action>
      </FailureNote>
    </Strip>
  );
}

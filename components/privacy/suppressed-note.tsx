import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';

/** Why nothing can be asked about this person. */
export function SuppressedNote() {
  const openSettings = usePanelStore((state) => state.openSettings);
  return (
    <Callout tone="note" icon="shield" title={text('suppressed_title')}>
      <p>{text('suppressed_text')}</p>
      <Action onPress={() => openSettings({ page: 'list', part: 'privacy' })}>
        {text('suppressed_open')}
      </Action>
    </Callout>
  );
}

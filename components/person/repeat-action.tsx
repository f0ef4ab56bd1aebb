import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';

/** Asks once more for what is known; the warning that it costs again comes before anything is sent. */
export function RepeatAction({ kind, onAsk }: { kind: string; onAsk: () => void }) {
  return (
    <Action look="quiet" icon="refresh" onPress={onAsk} aria-label={text('look_again_for', kind)}>
      {text('look_again')}
    </Action>
  );
}

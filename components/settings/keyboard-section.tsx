import { text } from '../../lib/text.ts';
import { SingleKeysTick } from '../keyboard/single-keys-tick.tsx';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Section } from './section.tsx';

/** What the keyboard does in the panel and in the browser. */
export function KeyboardSection() {
  const setOverlay = usePanelStore((state) => state.setOverlay);
  return (
    <Section part="keyboard" title={text('settings_keyboard')}>
      <SingleKeysTick />
      <div>
        <Action icon="keyboard" onPress={() => setOverlay('shortcuts')}>
          {text('shortcuts_title')}
        </Action>
      </div>
    </Section>
  );
}

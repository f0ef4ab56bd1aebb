import { text } from '../../lib/text.ts';
import { PageControlsChoice } from './page-controls-choice.tsx';
import { Section } from './section.tsx';
import type { SettingsPart } from './settings-part.ts';

/** The side-panel-only mode and its opposite. */
export function PageSection({ draft, change }: SettingsPart) {
  return (
    <Section title={text('settings_page')}>
      <PageControlsChoice value={draft.pageControls} onChange={(pageControls) => change({ pageControls })} />
    </Section>
  );
}

import { text } from '../../lib/text.ts';
import { PageControlsChoice } from './page-controls-choice.tsx';
import { Section } from './section.tsx';

interface PageSectionProps {
  pageControls: boolean;
  onChange: (pageControls: boolean) => void;
}

/** The side-panel-only mode and its opposite. */
export function PageSection({ pageControls, onChange }: PageSectionProps) {
  return (
    <Section title={text('settings_page')}>
      <PageControlsChoice value={pageControls} onChange={onChange} />
    </Section>
  );
}

import { text } from '../../lib/text.ts';
import { CopyDiagnostics } from '../shell/copy-diagnostics.tsx';
import { Section } from './section.tsx';

/** What can be added to a report when something does not work. */
export function DiagnosticsSection() {
  return (
    <Section title={text('diagnostics')} about={text('diagnostics_about')}>
      <div>
        <CopyDiagnostics />
      </div>
    </Section>
  );
}

import { text } from '../../lib/text.ts';
import { Section } from '../settings/section.tsx';
import { BackupPart } from './backup-part.tsx';
import { ContactsPart } from './contacts-part.tsx';
import { SettingsFilePart } from './settings-file-part.tsx';

/** What goes out of this browser as a file, and comes back. */
export function DataSection() {
  return (
    <Section part="data" title={text('data_title')} about={text('data_about')}>
      <BackupPart />
      <ContactsPart />
      <SettingsFilePart />
    </Section>
  );
}

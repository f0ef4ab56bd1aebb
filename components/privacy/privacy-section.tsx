import { text } from '../../lib/text.ts';
import { Section } from '../settings/section.tsx';
import { Fold } from '../shell/fold.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { SuppressionList } from './suppression-list.tsx';

/** All that helps with duties towards the people who are looked up. */
export function PrivacySection() {
  return (
    <Section title={text('privacy')} about={text('privacy_about')}>
      <Fold title={text('passphrase_title')}>
        <PassphrasePart />
      </Fold>
      <Fold title={text('suppression_title')}>
        <SuppressionList />
      </Fold>
    </Section>
  );
}

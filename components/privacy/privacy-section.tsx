import { text } from '../../lib/text.ts';
import { Section } from '../settings/section.tsx';
import { Fold } from '../shell/fold.tsx';
import { ConsentLog } from './consent-log.tsx';
import { DamagedRows } from './damaged-rows.tsx';
import { HostList } from './host-list.tsx';
import { NoticeForm } from './notice-form.tsx';
import { PassphrasePart } from './passphrase-part.tsx';
import { RetentionForm } from './retention-form.tsx';
import { SuppressionList } from './suppression-list.tsx';
import { usePrivacySettings } from './use-privacy-settings.ts';
import { WipePart } from './wipe-part.tsx';

/** All that helps with duties towards the people who are looked up. */
export function PrivacySection() {
  const settings = usePrivacySettings();
  return (
    <Section part="privacy" title={text('privacy')} about={text('privacy_about')}>
      <DamagedRows />
      <Fold title={text('passphrase_title')}>
        <PassphrasePart />
      </Fold>
      <Fold title={text('suppression_title')}>
        <SuppressionList />
      </Fold>
      <Fold title={text('retention_title')}>{settings && <RetentionForm settings={settings} />}</Fold>
      <Fold title={text('notice_title')}>{settings && <NoticeForm settings={settings} />}</Fold>
      <Fold title={text('consent_log')}>
        <ConsentLog />
      </Fold>
      <Fold title={text('hosts_title')}>
        <HostList />
      </Fold>
      <Fold title={text('wipe_title')}>
        <WipePart />
      </Fold>
    </Section>
  );
}

import type { Settings } from '../../lib/settings.ts';
import { usePanelStore } from '../panel-store.ts';
import { PrivacySection } from '../privacy/privacy-section.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useSettings } from '../use-settings.ts';
import { ConsentSection } from './consent-section.tsx';
import { DataSection } from '../data/data-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { KeyboardSection } from './keyboard-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { OrderPage } from './order-page.tsx';
import { PageSection } from './page-section.tsx';
import { PresetSection } from './preset-section.tsx';
import styles from './settings-view.module.css';
import { useSaveSettings } from './use-save-settings.ts';
import { VendorPage } from './vendor-page.tsx';
import { VendorsSection } from './vendors-section.tsx';

/** The settings, one vendor's own, or the order of vendors. */
export function SettingsView() {
  const settings = useSettings();
  const subject = usePanelStore((state) => state.settings);
  if (subject.page === 'vendor')
    return <VendorPage key={subject.vendor} vendor={subject.vendor} settings={settings} />;
  if (subject.page === 'order') return <OrderPage settings={settings} />;
  return <AllSettings settings={settings} />;
}

function AllSettings({ settings }: { settings: Settings }) {
  const { shown, failure, save } = useSaveSettings(settings);
  return (
    <div className={styles.view}>
      <PresetSection />
      <VendorsSection />
      <ConsentSection />
      <KindsSection tickedKinds={shown.tickedKinds} onChange={(tickedKinds) => void save({ tickedKinds })} />
      <PageSection
        pageControls={shown.pageControls}
        onChange={(pageControls) => void save({ pageControls })}
      />
      {failure && <FailureNote failure={failure} urgent />}
      <NoticeSection />
      <KeyboardSection />
      <PrivacySection />
      <DataSection />
      <DiagnosticsSection />
    </div>
  );
}

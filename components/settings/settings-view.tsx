import { useState } from 'react';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { PrivacySection } from '../privacy/privacy-section.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useSettings } from '../use-settings.ts';
import { useWish } from '../use-wish.ts';
import { ConsentSection } from './consent-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { KeySection } from './key-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { SettingsForm } from './settings-form.tsx';
import styles from './settings-view.module.css';

const provider: ProviderId = 'pronto';

/** Key, consent, and what the worker obeys. */
export function SettingsView() {
  const settings = useSettings();
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const save = async (changed: Settings) => {
    const answer = await send({ type: 'save-settings', settings: changed });
    setSavedAt(answer.ok ? Date.now() : null);
    if (answer.ok) announce(text('saved'));
  };
  if (!settings) return <Skeleton lines={6} />;
  return (
    <div className={styles.view}>
      <KeySection provider={provider} />
      <ConsentSection />
      <SettingsForm
        key={JSON.stringify(settings)}
        settings={settings}
        provider={provider}
        isBusy={busy}
        isSaved={savedAt !== null}
        failure={failure}
        onChange={() => setSavedAt(null)}
        onSave={save}
      />
      <NoticeSection />
      <PrivacySection />
      <DiagnosticsSection />
    </div>
  );
}

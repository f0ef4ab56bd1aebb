import { kinds } from '../../lib/enrichment/kind.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { kindNames } from '../person/kind-texts.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Section } from './section.tsx';
import { SettingsPage } from './settings-page.tsx';
import { useSaveSettings } from './use-save-settings.ts';
import { VendorOrder } from './vendor-order.tsx';
import { WaterfallRules } from './waterfall-rules.tsx';

/** In which order vendors are asked for each kind, and when the next one is. */
export function OrderPage({ settings }: { settings: Settings }) {
  const { shown, failure, save } = useSaveSettings(settings);
  return (
    <SettingsPage title={text('settings_order')}>
      <p>{text('settings_order_about')}</p>
      {kinds.map((kind) => (
        <Section key={kind} title={text(kindNames[kind])}>
          <VendorOrder
            kind={kind}
            order={shown.order[kind]}
            onChange={(order) => void save({ order: { [kind]: order } })}
          />
        </Section>
      ))}
      {failure && <FailureNote failure={failure} urgent />}
      <WaterfallRules settings={settings} />
    </SettingsPage>
  );
}

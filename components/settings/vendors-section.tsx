import { isAllowed } from '../../lib/preset/preset.ts';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Chip } from '../shell/chip.tsx';
import { usePreset } from '../use-preset.ts';
import { KeyChip } from './key-chip.tsx';
import { OpenRow } from './open-row.tsx';
import { Section } from './section.tsx';
import styles from './vendors-section.module.css';

/** Every vendor with how its key stands; each opens a page of its own, and so does their order. */
export function VendorsSection() {
  const preset = usePreset();
  const openSettings = usePanelStore((state) => state.openSettings);
  return (
    <Section title={text('settings_vendors')} about={text('settings_vendors_about')}>
      <ul className={styles.list}>
        {providerIds.map((vendor) => (
          <li key={vendor}>
            <OpenRow
              title={capabilitiesOf(vendor).name}
              onPress={() => openSettings({ page: 'vendor', vendor })}
            >
              {isAllowed(preset, vendor) ? (
                <KeyChip provider={vendor} />
              ) : (
                <Chip tone="plain" icon="lock">
                  {text('vendor_not_allowed_short')}
                </Chip>
              )}
            </OpenRow>
          </li>
        ))}
        <li>
          <OpenRow title={text('settings_order')} onPress={() => openSettings({ page: 'order' })} />
        </li>
      </ul>
    </Section>
  );
}

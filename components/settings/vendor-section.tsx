import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { Way } from '../../lib/providers/way.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { Choice } from '../shell/choice.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { Section } from './section.tsx';
import { problemText, type SettingsPart } from './settings-part.ts';

const ways: readonly { way: Way; label: TextKey; detail: TextKey }[] = [
  { way: 'sync', label: 'way_sync', detail: 'way_sync_about' },
  { way: 'async', label: 'way_async', detail: 'way_async_about' },
];

/** How one vendor is spoken to. */
export function VendorSection({ draft, problems, provider, change }: SettingsPart) {
  const { name, hostChoices } = capabilitiesOf(provider);
  const hosts = hostChoices.map(({ key, name, hosts }) => ({
    value: key,
    label: name,
    detail: hosts.join(', '),
  }));
  const modes = ways.map(({ way, label, detail }) => ({
    value: way,
    label: text(label),
    detail: text(detail),
  }));
  const chooseWay = (value: string) => change({ way: value === 'async' ? 'async' : 'sync' });
  return (
    <Section title={text('settings_vendor', name)}>
      <Choice
        label={text('settings_hosts')}
        value={draft.hosts}
        options={hosts}
        onChange={(chosen) => change({ hosts: chosen })}
      />
      <Choice label={text('settings_way')} value={draft.way} options={modes} onChange={chooseWay} />
      <TextInput
        label={text('webhook_url')}
        inputMode="url"
        value={draft.webhookUrl}
        onChange={(webhookUrl) => change({ webhookUrl })}
        hint={text('webhook_url_hint')}
        problem={problemText(problems.webhookUrl)}
      />
      <TextInput
        label={text('phone_countries')}
        value={draft.phoneCountryCodes}
        onChange={(phoneCountryCodes) => change({ phoneCountryCodes })}
        hint={text('phone_countries_hint')}
        problem={problemText(problems.phoneCountryCodes)}
      />
    </Section>
  );
}

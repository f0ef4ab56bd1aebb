import { ways as everyWay } from '../../lib/providers/way.ts';
import { formatList } from '../../lib/format/format-number.ts';
import type { Capabilities } from '../../lib/providers/provider.ts';
import { locale, text } from '../../lib/text.ts';
import { Choice } from '../shell/choice.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { AmountInput } from './amount-input.tsx';
import { Section } from './section.tsx';
import { problemText, type VendorPart } from './vendor-part.ts';
import { WayChoice } from './way-choice.tsx';

/** How one vendor is spoken to. */
export function VendorConnection(part: VendorPart) {
  const { draft, problems, capabilities, change } = part;
  const { name, hostChoices, limit, kinds, webhookWays } = capabilities;
  const hosts = hostChoices.map(({ key, name, hosts }) => ({
    value: key,
    label: name,
    detail: formatList(hosts, locale()),
  }));
  return (
    <Section title={text('settings_vendor', name)}>
      {hosts.length > 1 && (
        <Choice
          label={text('settings_hosts')}
          value={draft.hosts}
          options={hosts}
          onChange={(chosen) => change({ hosts: chosen })}
        />
      )}
      <WayChoice {...part} use="single" />
      <WayChoice {...part} use="run" />
      {webhookWays.length > 0 && (
        <TextInput
          label={text('webhook_url')}
          inputMode="url"
          value={draft.webhookUrl}
          onChange={(webhookUrl) => change({ webhookUrl })}
          hint={webhookHint(capabilities)}
          problem={problemText(problems.webhookUrl)}
        />
      )}
      {kinds.includes('phone') && (
        <TextInput
          label={text('phone_countries')}
          value={draft.phoneCountryCodes}
          onChange={(phoneCountryCodes) => change({ phoneCountryCodes })}
          hint={text('phone_countries_hint')}
          problem={problemText(problems.phoneCountryCodes)}
        />
      )}
      <AmountInput
        {...part}
        field="requestLimit"
        label={text(limit.perMs === 60_000 ? 'requests_a_minute' : 'requests_a_second')}
        hint={limitHint(capabilities)}
      />
    </Section>
  );
}

/** What the limit is about: some vendors count the free questions too. */
function limitHint({ limit, questions }: Capabilities): string {
  const most = limit.requests;
  if (!questions) return text('requests_hint', most);
  if (questions.areCounted) return text('requests_hint_all', most);
  return text('requests_hint_paid', most, questions.most);
}

/** Some vendors send there only what they do not answer at once. */
function webhookHint({ ways, webhookWays }: Capabilities): string {
  const isAll = everyWay.filter((way) => ways[way]).every((way) => webhookWays.includes(way));
  return text(isAll ? 'webhook_url_hint' : 'webhook_url_hint_later');
}

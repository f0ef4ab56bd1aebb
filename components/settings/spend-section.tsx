import { kinds } from '../../lib/enrichment/kind.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { unitNames } from '../credits/unit-names.ts';
import { kindNames } from '../person/kind-texts.ts';
import { Callout } from '../shell/callout.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { Section } from './section.tsx';
import { problemText, type SettingsPart } from './settings-part.ts';
import styles from './spend-section.module.css';

/** What each kind costs by the user's plan, and the most that may be spent in a day or by one run. */
export function SpendSection({ draft, problems, provider, change }: SettingsPart) {
  const unit = text(unitNames[capabilitiesOf(provider).unit]);
  return (
    <Section title={text('settings_spend')} about={text('settings_spend_about')}>
      <div className={styles.prices}>
        {kinds.map((kind) => (
          <TextInput
            key={kind}
            label={text('price_of', text(kindNames[kind]))}
            inputMode="decimal"
            unit={unit}
            value={draft.prices[kind]}
            onChange={(typed) => change({ prices: { ...draft.prices, [kind]: typed } })}
            problem={problemText(problems[kind])}
          />
        ))}
        <TextInput
          label={text('daily_cap')}
          inputMode="decimal"
          unit={unit}
          value={draft.dailyCap}
          onChange={(dailyCap) => change({ dailyCap })}
          problem={problemText(problems.dailyCap)}
        />
        <TextInput
          label={text('run_cap')}
          inputMode="decimal"
          unit={unit}
          value={draft.runCap}
          onChange={(runCap) => change({ runCap })}
          problem={problemText(problems.runCap)}
        />
      </div>
      {draft.dailyCap.trim() === '' && (
        <Callout tone="caution" icon="warning" title={text('no_cap_warning')} />
      )}
    </Section>
  );
}

import { text } from '../../lib/text.ts';
import { unitNames } from '../credits/unit-names.ts';
import { kindNames } from '../person/kind-texts.ts';
import { Callout } from '../shell/callout.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { AmountInput } from './amount-input.tsx';
import { Section } from './section.tsx';
import { problemText, type VendorPart } from './vendor-part.ts';
import styles from './vendor-prices.module.css';

/** What each kind costs by the user's plan, and the most that may be spent in a day or by one run. */
export function VendorPrices(part: VendorPart) {
  const { draft, problems, capabilities, preset, change } = part;
  const unit = text(unitNames[capabilities.unit]);
  return (
    <Section title={text('settings_spend')} about={text('settings_spend_about')}>
      <div className={styles.amounts}>
        {capabilities.kinds.map((kind) => (
          <TextInput
            key={kind}
            label={text('price_of', text(kindNames[kind]))}
            inputMode="decimal"
            unit={unit}
            value={draft.prices[kind]}
            onChange={(typed) => change({ prices: { ...draft.prices, [kind]: typed } })}
            problem={problemText(problems[kind])}
            isDisabled={preset.prices[kind] !== undefined}
            hint={preset.prices[kind] === undefined ? undefined : text('preset_locked')}
          />
        ))}
        <AmountInput
          {...part}
          field="dailyCap"
          label={text('daily_cap')}
          unit={unit}
          hint={capHint(preset.dailyCap)}
        />
        <AmountInput
          {...part}
          field="runCap"
          label={text('run_cap')}
          unit={unit}
          hint={capHint(preset.runCap)}
        />
      </div>
      {capabilities.unit !== 'cents' && (
        <AmountInput
          {...part}
          field="centsPerUnit"
          label={text('unit_worth', unit)}
          unit={text('unit_cents')}
          hint={text('unit_worth_hint')}
        />
      )}
      {draft.dailyCap.trim() === '' && (
        <Callout tone="caution" icon="warning" title={text('no_cap_warning')} />
      )}
    </Section>
  );
}

/** The user may be stricter than the administrator. */
function capHint(most: number | null): string | undefined {
  return most === null ? undefined : text('preset_at_most', most);
}

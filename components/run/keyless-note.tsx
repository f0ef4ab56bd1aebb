import { formatNumber } from '../../lib/format/format-number.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { Keyless } from '../../lib/read-keyless.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Callout } from '../shell/callout.tsx';

/** Why a run does not end although nobody stopped it, and what mends that. */
export function KeylessNote({ provider, answers }: Keyless) {
  const { name } = capabilitiesOf(provider);
  return (
    <Callout
      tone="caution"
      icon="key"
      title={plural('keyless', answers, formatNumber(answers, locale()), name)}
    >
      <p>{text('keyless_next')}</p>
      <div>
        <FailureRemedy code="no_key" provider={provider} onEdit={() => undefined} />
      </div>
    </Callout>
  );
}

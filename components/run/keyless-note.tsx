import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { Keyless } from '../../lib/runs/read-keyless.ts';
import { plural, text } from '../../lib/text.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Callout } from '../shell/callout.tsx';

const titles = { no_key: 'keyless', key_unreadable: 'key_unreadable', wrong_key: 'wrong_key' } as const;

/** Why a run does not end although nobody stopped it, and what mends that. */
export function KeylessNote({ provider, lack, answers }: Keyless) {
  const { name } = capabilitiesOf(provider);
  return (
    <Callout tone="caution" icon="key" title={plural(titles[lack], answers, name)}>
      <p>{text('keyless_next')}</p>
      <div>
        <FailureRemedy code={lack} provider={provider} />
      </div>
    </Callout>
  );
}

import { failureCodes } from '../../lib/enrichment/failure.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { isPassing } from '../../lib/enrichment/run-progress.ts';
import type { StopReason } from '../../lib/enrichment/run.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Callout } from '../shell/callout.tsx';
import { stopTexts } from './run-texts.ts';
import styles from './stop-note.module.css';

/** These stop what runs anywhere. */
const ofNoVendor: ReadonlySet<StopReason> = new Set(['offline', 'keys_locked', 'consent_needed']);

/** Why a run stopped itself, at which vendor, what mends it, and that nothing is lost. */
export function StopNote({ reason, provider }: { reason: StopReason; provider: ProviderId | null }) {
  const { happened, next } = stopTexts(reason);
  const isAtVendor = !ofNoVendor.has(reason);
  const code = failureCodes.find((known) => known === reason);
  return (
    <Callout tone="bad" icon="warning" title={happened}>
      {isAtVendor && provider && <p>{text('stop_at', capabilitiesOf(provider).name)}</p>}
      <p>{next}</p>
      <p>{text(isPassing(reason) ? 'stop_passes' : 'stop_keeps')}</p>
      {code && (
        <div className={styles.remedy}>
          <FailureRemedy code={code} provider={provider} />
        </div>
      )}
    </Callout>
  );
}

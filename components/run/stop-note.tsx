import { failureCodes } from '../../lib/enrichment/failure.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { StopReason } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Callout } from '../shell/callout.tsx';
import { stopTexts } from './run-texts.ts';
import styles from './stop-note.module.css';

/** Why a run stopped itself, what mends it, and that nothing is lost. */
export function StopNote({ reason, provider }: { reason: StopReason; provider: ProviderId | null }) {
  const { happened, next } = stopTexts(reason);
  const code = failureCodes.find((known) => known === reason);
  return (
    <Callout tone="bad" icon="warning" title={happened}>
      <p>{next}</p>
      <p>{text('stop_keeps')}</p>
      {code && (
        <div className={styles.remedy}>
          <FailureRemedy code={code} provider={provider} onEdit={() => undefined} />
        </div>
      )}
    </Callout>
  );
}

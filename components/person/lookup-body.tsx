import type { Failure } from '../../lib/enrichment/failure.ts';
import { lookupActions } from '../../lib/enrichment/lookup-actions.ts';
import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { remainingCost } from '../../lib/enrichment/remaining-cost.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { KindRecord } from '../../lib/person-record.ts';
import { text } from '../../lib/text.ts';
import { amountsText } from '../credits/amounts-text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useSettings } from '../use-settings.ts';
import { useWish } from '../use-wish.ts';
import { FailureRemedy } from './failure-remedy.tsx';
import { WaitingNote } from './waiting-note.tsx';
import styles from './lookup-body.module.css';

interface LookupBodyProps {
  record: KindRecord;
  onAsk: (again: boolean) => void;
  onEdit: () => void;
}

/** What became of the newest lookup, as far as its findings do not say it. */
export function LookupBody({ record, onAsk, onEdit }: LookupBodyProps) {
  const { newest } = record;
  if (newest.state === 'unconfirmed') return <Unconfirmed lookup={newest} />;
  if (newest.state === 'waiting' || newest.state === 'asking') return <WaitingNote lookup={newest} />;
  if (newest.state === 'not-found') return <NotFound lookup={newest} />;
  if (newest.state === 'delivered') return <Delivered lookup={newest} />;
  if (newest.state !== 'failed' && newest.state !== 'interrupted') return null;
  return <Failed lookup={newest} onAsk={onAsk} onEdit={onEdit} />;
}

function Unconfirmed({ lookup }: { lookup: Lookup }) {
  const { busy, failure, send } = useWish();
  const settings = useSettings();
  const shownPrice = remainingCost([lookup], settings);
  const lookupIds = [lookup.id];
  return (
    <div className={styles.body}>
      <p>{text('unconfirmed_text', amountsText(shownPrice))}</p>
      <div className={styles.actions}>
        <Action
          look="primary"
          isPending={busy}
          onPress={() => send({ type: 'confirm-lookups', lookupIds, shownPrice })}
        >
          {text('confirm_lookup', amountsText(shownPrice))}
        </Action>
        <Action isDisabled={busy} onPress={() => send({ type: 'cancel-lookups', lookupIds })}>
          {text('do_not_ask')}
        </Action>
      </div>
      {failure && <FailureNote failure={failure} urgent />}
    </div>
  );
}

function NotFound({ lookup }: { lookup: Lookup }) {
  const vendor = capabilitiesOf(lookup.provider).name;
  return (
    <div className={styles.body}>
      <p>{text('not_found_text', vendor)}</p>
      {lookup.note && (
        <p className={styles.soft}>
          {text('vendor_said')} <q dir="auto">{lookup.note}</q>
        </p>
      )}
    </div>
  );
}

/** The note of a result that went to the user's webhook is the vendor's reference, by which it is found again there. */
function Delivered({ lookup }: { lookup: Lookup }) {
  const vendor = capabilitiesOf(lookup.provider).name;
  return (
    <div className={styles.body}>
      <p>{text('delivered_text', vendor)}</p>
      {lookup.note && <p className={styles.soft}>{text('delivered_reference', lookup.note)}</p>}
    </div>
  );
}

const unknownOutcome: Failure = {
  code: 'worker_stopped',
  cost: 'may-be-charged',
  retryable: false,
  detail: null,
};

function Failed({ lookup, onAsk, onEdit }: { lookup: Lookup } & Pick<LookupBodyProps, 'onAsk' | 'onEdit'>) {
  const failure = lookup.failure ?? unknownOutcome;
  const actions = lookupActions(lookup);
  return (
    <div className={styles.failure}>
      <FailureNote failure={failure}>
        <FailureRemedy code={failure.code} provider={lookup.provider} onEdit={onEdit} />
        {actions.includes('try-again') && <Action onPress={() => onAsk(false)}>{text('try_again')}</Action>}
        {actions.includes('ask-again') && (
          <Action look="danger" onPress={() => onAsk(true)}>
            {text('ask_again')}
          </Action>
        )}
      </FailureNote>
    </div>
  );
}

import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { lookupActions } from '../../lib/enrichment/lookup-actions.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { type Lookup, underWay } from '../../lib/enrichment/lookup.ts';
import type { KindRecord } from '../../lib/person-record.ts';
import { locale, text } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import { AttemptsList } from './attempts-list.tsx';
import { FindingRow } from './finding-row.tsx';
import { kindIcons, kindNames } from './kind-texts.ts';
import { spendsText, stateLooks } from './lookup-texts.ts';
import { LookupBody } from './lookup-body.tsx';
import { RepeatAction } from './repeat-action.tsx';
import { StateChip } from '../shell/state-chip.tsx';
import styles from './result-card.module.css';

interface ResultCardProps {
  person: PersonFacts;
  record: KindRecord;
  canRepeat: boolean;
  onAsk: (again: boolean) => void;
  onEdit: () => void;
}

/** All about one kind: what was found, what became of the newest lookup, what it cost, and what can be done. */
export function ResultCard({ person, record, canRepeat, onAsk, onEdit }: ResultCardProps) {
  const { kind, newest, findings, spends } = record;
  const title = text(kindNames[kind]);
  const isFailed = newest.failure !== null;
  const isSettled = newest.settledAt !== null && newest.state !== 'cancelled';
  return (
    <section className={styles.card} aria-labelledby={`result-${kind}`}>
      <div className={styles.head}>
        <Icon name={kindIcons[kind]} />
        <h2 id={`result-${kind}`} className={styles.title}>
          {title}
        </h2>
        <output>
          <StateChip look={stateLooks[newest.state]} />
        </output>
      </div>
      {findings.map((finding) => (
        <FindingRow key={finding.id} finding={finding} person={person} />
      ))}
      <LookupBody record={record} onAsk={onAsk} onEdit={onEdit} />
      {isTold(newest) && <AttemptsList attempts={newest.attempts} spends={spends} />}
      {isSettled && (
        <div className={styles.foot}>
          <p className={styles.facts}>
            {findings.length === 0 && (
              <span>
                {text(
                  'checked_by',
                  capabilitiesOf(newest.provider).name,
                  formatTime(newest.settledAt ?? newest.createdAt, locale()),
                )}
              </span>
            )}
            {(spends.length > 0 || !isFailed) && <span>{spendsText(spends)}</span>}
          </p>
          {canRepeat && lookupActions(newest).includes('look-again') && (
            <RepeatAction kind={title} onAsk={() => onAsk(true)} />
          )}
        </div>
      )}
    </section>
  );
}

/** What one vendor alone did is told by the rest of the card, but for when it may be asked again. */
function isTold({ attempts, state }: Lookup): boolean {
  if (attempts.some(({ code }) => code === 'cooldown')) return true;
  return attempts.length > (underWay.includes(state) ? 0 : 1);
}

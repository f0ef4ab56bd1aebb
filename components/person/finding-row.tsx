import { employerDoubt } from '../../lib/enrichment/employer-doubt.ts';
import type { Finding } from '../../lib/enrichment/finding.ts';
import { isStale } from '../../lib/enrichment/freshness.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { formatAge, formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import { CopyAction } from '../shell/copy-action.tsx';
import { useNow } from '../use-now.ts';
import { FindingMenu } from './finding-menu.tsx';
import { findingLooks, wrongLook } from './lookup-texts.ts';
import { StateChip } from '../shell/state-chip.tsx';
import styles from './finding-row.module.css';

/** An address that breaks before its domain, if it must. */
function Breakable({ value }: { value: string }) {
  const at = value.lastIndexOf('@');
  if (at < 0) return value;
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  );
}

/** One address or number, our word for its state beside the vendor's own, when it was checked, and what speaks against
 * it. */
export function FindingRow({ finding, person }: { finding: Finding; person: PersonFacts }) {
  const { value, status, rawStatus, label, provider, checkedAt, wrong } = finding;
  const now = useNow();
  const look = wrong ? wrongLook : findingLooks[status];
  const vendor = capabilitiesOf(provider).name;
  return (
    <div className={styles.row}>
      <div className={styles.top}>
        <bdi className={`${styles.value} ${wrong ? styles.wrong : ''}`}>
          <Breakable value={value} />
        </bdi>
        <div className={styles.buttons}>
          <CopyAction
            label={text('copy')}
            name={text('copy_value', value.slice(0, 100))}
            value={() => value}
          />
          <FindingMenu finding={finding} />
        </div>
      </div>
      <p className={styles.facts}>
        <StateChip look={look} />
        {label && <bdi className={styles.said}>{label}</bdi>}
        <bdi className={styles.said}>
          {rawStatus === null ? text('raw_status_none') : text('raw_status', rawStatus)}
        </bdi>
        <span title={formatTime(checkedAt, locale())}>
          {text('checked_by', vendor, formatAge(checkedAt, now, locale()))}
        </span>
      </p>
      <Doubts {...{ finding, person, now }} />
    </div>
  );
}

function Doubts({ finding, person, now }: { finding: Finding; person: PersonFacts; now: number }) {
  const { checkedAt, wrong } = finding;
  if (wrong)
    return (
      <div className={styles.doubts}>
        <Callout tone="bad" icon="cross" title={text(`wrong_${wrong.reason}`)} />
      </div>
    );
  const domain = employerDoubt(finding, person);
  const company = person.company ?? person.domain ?? '';
  if (!domain && !isStale(checkedAt, now)) return null;
  return (
    <div className={styles.doubts}>
      {domain && <Callout tone="caution" icon="question" title={text('employer_doubt', domain, company)} />}
      {isStale(checkedAt, now) && <Callout tone="caution" icon="clock" title={text('check_is_old_next')} />}
    </div>
  );
}

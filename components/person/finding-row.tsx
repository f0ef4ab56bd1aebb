import type { Finding } from '../../lib/enrichment/finding.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { Chip } from '../shell/chip.tsx';
import { CopyAction } from '../shell/copy-action.tsx';
import { findingLooks } from './lookup-texts.ts';
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

/** One address or number, our word for its state beside the vendor's own, and when it was checked. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { value, status, rawStatus, label, provider, checkedAt } = finding;
  const { key, tone, icon } = findingLooks[status];
  return (
    <div className={styles.row}>
      <div className={styles.top}>
        <bdi className={styles.value}>
          <Breakable value={value} />
        </bdi>
        <CopyAction label={text('copy')} name={text('copy_value', value.slice(0, 100))} value={() => value} />
      </div>
      <p className={styles.facts}>
        <Chip tone={tone} icon={icon}>
          {text(key)}
        </Chip>
        {label && <bdi className={styles.said}>{label}</bdi>}
        <bdi className={styles.said}>
          {rawStatus === null ? text('raw_status_none') : text('raw_status', rawStatus)}
        </bdi>
        <span>{text('checked_by', capabilitiesOf(provider).name, formatTime(checkedAt, locale()))}</span>
      </p>
    </div>
  );
}

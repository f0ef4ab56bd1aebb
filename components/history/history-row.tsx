import { memo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { isStale } from '../../lib/enrichment/freshness.ts';
import { endedAs } from '../../lib/history/ended-as.ts';
import type { ShownRow as Row } from '../../lib/history/held-row.ts';
import { formatAge } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { findingLooks, stateLooks, wrongLook } from '../person/lookup-texts.ts';
import { usePanelStore } from '../panel-store.ts';
import { Icon } from '../shell/icon.tsx';
import { RowButton } from '../shell/row-button.tsx';
import said from '../shell/said-only.module.css';
import tick from '../shell/tick.module.css';
import { isChosen, useHistoryStore } from './history-store.ts';
import styles from './history-row.module.css';

/** One person of the history: to tick, and to open, with or without a LinkedIn tab. Undefined while it is read: then
 * whoever stood here before is kept out of sight, for to make a row takes longer than to fill it. */
export const HistoryRow = memo(function HistoryRow({ number, row, ...rest }: HistoryRowProps) {
  const [last, setLast] = useState(row);
  if (row && row !== last) setLast(row);
  const kept = row ?? last;
  return (
    <div className={kept?.number === number ? styles.row : `${styles.row} ${styles.unread}`}>
      {kept && <KnownRow row={kept} {...rest} />}
    </div>
  );
}, looksSame);

interface RowProps {
  row: Row;
  now: number;
  /** Told the number of the row when the focus enters it, and null when it leaves. */
  onFocus: (number: number | null) => void;
}

interface HistoryRowProps extends Omit<RowProps, 'row'> {
  /** Whose row it is. */
  number: number | undefined;
  row: Row | undefined;
}

const shown = [
  'personId',
  'name',
  'company',
  'headline',
  'value',
  'status',
  'updatedAt',
  'checkedAt',
] as const satisfies (keyof Row)[];

/** A row that is read anew is another object with the same in it. */
function looksSame(one: HistoryRowProps, other: HistoryRowProps): boolean {
  if (one.now !== other.now || one.number !== other.number) return false;
  const ends = [one, other].map(({ row }) => row && endedAs(row));
  return ends[0] === ends[1] && shown.every((name) => one.row?.[name] === other.row?.[name]);
}

function KnownRow({ row, now, onFocus }: RowProps) {
  const { number, personId, company, headline, updatedAt, checkedAt } = row;
  const open = usePanelStore((state) => state.open);
  const name = row.name || text('name_unknown');
  const focusChanged = (isFocused: boolean) => onFocus(isFocused ? number : null);
  const facts = row.value === null ? [company, headline] : [company];
  const about = facts.filter(Boolean).join(' · ') || text('company_unknown');
  return (
    <>
      <RowTick personId={personId} name={name} onFocusChange={focusChanged} />
      <RowButton
        className={styles.open}
        onFocusChange={focusChanged}
        onPress={() => open({ from: 'stored', personId })}
      >
        <span className={styles.line}>
          <bdi className={styles.name}>{name}</bdi>
          {isStale(checkedAt, now) && <Stale />}
          <span className={styles.when}>{formatAge(updatedAt, now, locale())}</span>
        </span>
        <span className={styles.line}>
          <bdi className={styles.about}>{about}</bdi>
          <Result row={row} />
        </span>
      </RowButton>
    </>
  );
}

interface RowTickProps {
  personId: string;
  name: string;
  onFocusChange: (isFocused: boolean) => void;
}

function RowTick({ personId, name, onFocusChange }: RowTickProps) {
  const isTicked = useHistoryStore(({ chosen }) => isChosen(chosen, personId));
  const choose = useHistoryStore((state) => state.choose);
  return (
    <Checkbox
      className={`${tick.tick} ${styles.tick}`}
      aria-label={text('select_person', name)}
      isSelected={isTicked}
      onFocusChange={onFocusChange}
      onChange={(isTicked) => choose(personId, isTicked)}
    >
      <span className={tick.box}>{isTicked && <Icon name="check" />}</span>
    </Checkbox>
  );
}

const endLooks = { ...stateLooks, wrong: wrongLook };

/** What was found, else what became of it. */
function Result({ row }: { row: Row }) {
  const { value, status } = row;
  const end = endedAs(row);
  if (value !== null && status !== null) return <Found value={value} status={status} />;
  if (end === null) return null;
  const { key, tone, icon } = endLooks[end];
  return (
    <span className={styles.found}>
      <span className={styles.value}>{text(key)}</span>
      <span className={styles[tone]}>
        <Icon name={icon} />
      </span>
    </span>
  );
}

function Found({ value, status }: { value: string; status: NonNullable<Row['status']> }) {
  const { key, tone, icon } = findingLooks[status];
  return (
    <span className={styles.found}>
      <bdi className={styles.value}>{value}</bdi>
      <span className={styles[tone]} title={text(key)}>
        <Icon name={icon} />
        <span className={said.saidOnly}>{text(key)}</span>
      </span>
    </span>
  );
}

function Stale() {
  return (
    <span className={styles.caution} title={text('check_is_old')}>
      <Icon name="clock" />
      <span className={said.saidOnly}>{text('check_is_old')}</span>
    </span>
  );
}

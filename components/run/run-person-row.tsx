import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { RunPerson } from '../../lib/run-people.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { kindNames } from '../person/kind-texts.ts';
import { stateLooks } from '../person/lookup-texts.ts';
import { Chip } from '../shell/chip.tsx';
import styles from './run-person-row.module.css';

interface RunPersonRowProps {
  row: RunPerson;
  showKind: boolean;
}

/** One lookup of a run: who, what was found or why not. Pressing it opens the person. Most rows are as they were when
 * a run's people are read again. */
export const RunPersonRow = memo(Row, isSame);

function isSame(one: RunPersonRowProps, other: RunPersonRowProps): boolean {
  const facts = ({ row: { lookup, person, finding }, showKind }: RunPersonRowProps) => [
    lookup.id,
    lookup.state,
    lookup.failure?.code,
    person?.fullName,
    person?.company,
    finding?.value,
    showKind,
  ];
  const before = facts(one);
  return facts(other).every((fact, place) => fact === before[place]);
}

function Row({ row, showKind }: RunPersonRowProps) {
  const open = usePanelStore((state) => state.open);
  const { lookup, person, finding } = row;
  const { key, tone, icon } = stateLooks[lookup.state];
  const about = finding?.value ?? (lookup.failure ? text(`failure_${lookup.failure.code}`) : person?.company);
  const kind = showKind ? text(kindNames[lookup.kind]) : null;
  return (
    <li>
      <Button
        className={styles.row ?? ''}
        onPress={() => open({ from: 'stored', personId: lookup.personId })}
      >
        <span className={styles.who}>
          <bdi className={styles.name}>{person?.fullName || text('name_unknown')}</bdi>
          <bdi className={styles.about}>{[kind, about].filter(Boolean).join(' · ')}</bdi>
        </span>
        <Chip tone={tone} icon={icon}>
          {text(key)}
        </Chip>
      </Button>
    </li>
  );
}

import { memo } from 'react';
import { shownName } from '../../lib/enrichment/shown-name.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { RunPerson } from '../../lib/runs/run-people.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { usePanelStore } from '../panel-store.ts';
import { kindNames } from '../person/kind-texts.ts';
import { nameText } from '../person/name-text.ts';
import { stateLooks } from '../person/lookup-texts.ts';
import { RowButton } from '../shell/row-button.tsx';
import { StateChip } from '../shell/state-chip.tsx';
import styles from './run-person-row.module.css';

interface RunPersonRowProps {
  row: RunPerson;
  showKind: boolean;
}

/** One lookup of a run: who, what was found or why not. Pressing it opens the person. Most rows are as they were when
 * a run's people are read again. */
export const RunPersonRow = memo(Row, isSame);

function isSame(one: RunPersonRowProps, other: RunPersonRowProps): boolean {
  const facts = ({ row: { lookup, person, finding, possibleCost }, showKind }: RunPersonRowProps) => [
    lookup.id,
    lookup.state,
    lookup.failure?.code,
    person && shownName(person),
    person?.company,
    finding?.value,
    possibleCost,
    showKind,
  ];
  const before = facts(one);
  return facts(other).every((fact, place) => fact === before[place]);
}

function Row({ row, showKind }: RunPersonRowProps) {
  const open = usePanelStore((state) => state.open);
  const { lookup, person } = row;
  const kind = showKind ? text(kindNames[lookup.kind]) : null;
  return (
    <li>
      <RowButton className={styles.row} onPress={() => open({ from: 'stored', personId: lookup.personId })}>
        <span className={styles.who}>
          <bdi className={styles.name}>{nameText(person)}</bdi>
          <bdi className={styles.about}>{[kind, aboutText(row)].filter(Boolean).join(' · ')}</bdi>
        </span>
        <StateChip look={stateLooks[lookup.state]} />
      </RowButton>
    </li>
  );
}

/** What was found, or what it may have cost, or why there is nothing. */
function aboutText({ lookup, person, finding, possibleCost }: RunPerson): string | null {
  if (finding) return finding.value;
  if (possibleCost > 0)
    return text('spend_uncertain', amountText(possibleCost, capabilitiesOf(lookup.provider).unit));
  return lookup.failure ? text(`failure_${lookup.failure.code}`) : (person?.company ?? null);
}

import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { shownName } from '../../lib/enrichment/shown-name.ts';
import type { KnownPerson } from '../../lib/people-on-page.ts';
import type { RowReport } from '../../lib/messages.ts';
import { text } from '../../lib/text.ts';
import { Tick } from '../shell/tick.tsx';
import { StateChip } from '../shell/state-chip.tsx';
import styles from './person-tick.module.css';
import { reasonText, stateLooks } from './row-texts.ts';

interface PersonTickProps {
  row: RowReport;
  known: KnownPerson | undefined;
  onChange: (person: PersonFacts, isSelected: boolean) => void;
}

/** One person of the page with what is known of them, or why nobody can be selected there. */
export function PersonTick({ row, known, onChange }: PersonTickProps) {
  const { person } = row;
  if (person === null) {
    const label = text('row_cannot_select');
    return (
      <Tick label={label} detail={reasonText(row.reason)} isSelected={false} isDisabled onChange={() => {}} />
    );
  }
  const state = known?.state ?? 'idle';
  const look = state === 'idle' ? null : stateLooks[state];
  const name = shownName(person);
  const about = person.company ?? person.headline ?? '';
  return (
    <Tick
      label={<bdi className={styles.name}>{name}</bdi>}
      ariaLabel={text('select_person', name)}
      detail={about}
      isSelected={known?.isSelected ?? false}
      onChange={(isSelected) => onChange(person, isSelected)}
    >
      {look && <StateChip look={look} />}
    </Tick>
  );
}

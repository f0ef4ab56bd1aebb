import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { factsOf } from '../../lib/people/merge-facts.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Fold } from '../shell/fold.tsx';
import { EraseAction } from './erase-action.tsx';
import { NoticePart } from './notice-part.tsx';
import styles from './privacy.module.css';
import { RetentionNote } from './retention-note.tsx';

interface PersonPrivacyProps {
  facts: PersonFacts;
  /** null: nothing is stored of them. */
  record: PersonRecord | null;
}

/** What can be done for this person's privacy. */
export function PersonPrivacy({ facts, record }: PersonPrivacyProps) {
  const open = usePanelStore((state) => state.open);
  const person = record?.person ?? null;
  return (
    <Fold title={text('privacy')}>
      <div className={styles.part}>
        {record && <NoticePart record={record} />}
        {person && <RetentionNote person={person} />}
        <p className={styles.soft}>{text('erase_about')}</p>
        <div className={styles.actions}>
          {person && (
            <Action onPress={() => open({ from: 'held', personId: person.id })}>{text('held')}</Action>
          )}
          <EraseAction person={factsOf(facts)} personId={person?.id ?? null} />
        </div>
      </div>
    </Fold>
  );
}

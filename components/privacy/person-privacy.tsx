import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { factsOf } from '../../lib/people/merge-facts.ts';
import { text } from '../../lib/text.ts';
import { Fold } from '../shell/fold.tsx';
import { EraseAction } from './erase-action.tsx';
import styles from './privacy.module.css';

/** What can be done for this person's privacy. `personId` null: nothing is stored of them. */
export function PersonPrivacy({ person, personId }: { person: PersonFacts; personId: string | null }) {
  return (
    <Fold title={text('privacy')}>
      <div className={styles.part}>
        <p className={styles.soft}>{text('erase_about')}</p>
        <div className={styles.actions}>
          <EraseAction person={factsOf(person)} personId={personId} />
        </div>
      </div>
    </Fold>
  );
}

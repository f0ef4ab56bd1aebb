import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { mostSelected } from '../../lib/enrichment/run.ts';
import { mostReportedRows, type PageKind, type RowReport } from '../../lib/messages.ts';
import { numberText, text } from '../../lib/text.ts';
import { Chip } from '../shell/chip.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Tick } from '../shell/tick.tsx';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { useSettings } from '../use-settings.ts';
import { useWish } from '../use-wish.ts';
import styles from './page-people.module.css';
import { PersonTick } from './person-tick.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { identityOf, usePeopleOnPage } from './use-people-on-page.ts';

interface PagePeopleProps {
  rows: readonly RowReport[];
  pageKind: PageKind;
}

/** The people of a list page, to be selected here instead of on the page. */
export function PagePeople({ rows, pageKind }: PagePeopleProps) {
  const database = useDatabase();
  const settings = useSettings();
  const { failure, send } = useWish();
  const people = rows.flatMap(({ person }) => person ?? []);
  const known = usePeopleOnPage(people, settings.tickedKinds);
  const knownOf = (person: PersonFacts | null) => person && known?.get(identityOf(person));
  const chosen = people.filter((person) => knownOf(person)?.isSelected).length;
  const isFull = useLiveQuery(
    async () => (await database.selection.count()) >= mostSelected,
    [database],
    true,
  );
  // Somebody was taken out of the selection: there is room again.
  const isPast = failure?.code === 'selection_full' && !isFull;
  const select = (chosenPeople: PersonFacts[], selected: boolean) =>
    void send({ type: 'select-people', people: chosenPeople, selected });
  return (
    <section className={styles.people} aria-labelledby="people-on-page">
      <Title pageKind={pageKind} />
      {rows.length === 0 && <Nobody />}
      {rows.length >= mostReportedRows && (
        <p className={styles.soft}>{text('people_most', mostReportedRows)}</p>
      )}
      {people.length > 0 && (
        <Tick
          label={text('select_all_on_page')}
          detail={`${numberText(chosen)} / ${numberText(people.length)}`}
          isSelected={chosen === people.length}
          isIndeterminate={chosen > 0 && chosen < people.length}
          isDisabled={known === undefined}
          onChange={() => select(people, chosen < people.length)}
        />
      )}
      <ul className={styles.list} aria-labelledby="people-on-page">
        {rows.map((row, index) => (
          <li key={`${index} ${row.person ? identityOf(row.person) : ''}`}>
            <PersonTick
              row={row}
              known={knownOf(row.person) ?? undefined}
              onChange={(person, selected) => select([person], selected)}
            />
          </li>
        ))}
      </ul>
      {failure && !isPast && <FailureNote failure={failure} urgent />}
      <SelectionActions />
    </section>
  );
}

function Title({ pageKind }: { pageKind: PageKind }) {
  const isBeta = pageKind === 'sales-search' || pageKind === 'sales-lead';
  return (
    <>
      <div className={styles.title}>
        <h2 id="people-on-page">{text('people_on_page')}</h2>
        {isBeta && (
          <Chip tone="note" icon="info">
            {text('beta')}
          </Chip>
        )}
      </div>
      {isBeta && <p className={styles.soft}>{text('beta_about')}</p>}
    </>
  );
}

function Nobody() {
  return (
    <div>
      <p>{text('people_none')}</p>
      <p className={styles.soft}>{text('people_none_next')}</p>
    </div>
  );
}

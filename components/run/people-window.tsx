import { type ReactNode, useState } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import styles from './people-window.module.css';

const perPage = 50;

interface PeopleWindowProps<Row> {
  people: readonly Row[];
  renderPerson: (person: Row) => ReactNode;
}

/** A list of which fifty are in the page, and more when they are wanted. */
export function PeopleWindow<Row>({ people, renderPerson }: PeopleWindowProps<Row>) {
  const [pages, setPages] = useState(1);
  const shown = people.slice(0, pages * perPage);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((person, place) => (
          // Rows hold no state of their own, and one person may stand twice in a list of duplicates.
          <li key={place}>{renderPerson(person)}</li>
        ))}
      </ul>
      {people.length > shown.length && (
        <Action onPress={() => setPages(pages + 1)}>{text('show_more')}</Action>
      )}
    </>
  );
}

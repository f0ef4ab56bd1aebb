import { type TextKey, text } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import { PersonPanel } from './person-panel.tsx';
import styles from './no-person.module.css';
import { useNothingToFind } from './use-finding.ts';

interface NoPersonProps {
  title: 'no_page' | 'page_silent' | 'no_profile' | 'own_profile' | 'page_unreadable';
  detail?: string;
}

const nextSteps: Record<NoPersonProps['title'], TextKey> = {
  no_page: 'no_page_next',
  page_silent: 'page_silent_next',
  no_profile: 'no_profile_next',
  own_profile: 'own_profile_next',
  page_unreadable: 'page_unreadable_next',
};

/** Why there is nobody to show, and the form that asks all the same. */
export function NoPerson({ title, detail }: NoPersonProps) {
  useNothingToFind(true, text(title));
  return (
    <>
      <section className={styles.empty}>
        <span className={styles.badge}>
          <Icon name="person" />
        </span>
        <h2 className={styles.title}>{text(title)}</h2>
        {detail && <p>{detail}</p>}
        <p className={styles.soft}>{text(nextSteps[title])}</p>
      </section>
      <PersonPanel facts={null} record={null} />
    </>
  );
}

import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import { useContactList } from './use-contact-list.ts';

/** Says before anything is paid that the user has this person already. */
export function ContactNote({ facts }: { facts: PersonFacts | null }) {
  const list = useContactList(facts);
  if (list === null) return null;
  return (
    <Callout tone="note" icon="info" title={text('contact_known', list)}>
      <p>{text('contact_known_about')}</p>
    </Callout>
  );
}

import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import type { PageFacts, Shown } from '../reading/shown.ts';
import { hasLetters } from './page-text.ts';

/** What a page says of a person: who, and the texts from which the rest is read elsewhere. Null when nothing is a name.
 * `show` is called when the texts are asked for: most people of a list are never selected. `known`: what needs no reading. */
export function pageFacts(
  identity: PersonIdentity,
  names: string[],
  show: () => Shown,
  known: Partial<PersonFacts> = {},
): PageFacts | null {
  const fullName = names.find(hasLetters);
  if (fullName === undefined) return null;
  const unread = { firstName: '', lastName: '', headline: null, company: null, domain: null };
  let shown: Shown | undefined;
  return {
    ...identity,
    ...unread,
    ...known,
    fullName,
    get shown() {
      return (shown ??= show());
    },
  };
}

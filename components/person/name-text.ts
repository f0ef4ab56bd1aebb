import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { shownName } from '../../lib/enrichment/shown-name.ts';
import { text } from '../../lib/text.ts';

/** What somebody is called in the panel, whatever is known of them. */
export function nameText(facts: PersonFacts | null): string {
  return (facts && shownName(facts)) || text('name_unknown');
}

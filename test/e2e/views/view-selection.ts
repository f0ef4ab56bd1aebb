import type { Selected } from '../../../lib/enrichment/run.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { person, type Seed, seedTime } from '../panel/panel-seed.ts';
import { numberedFacts } from '../panel/run-steps.ts';

function selected(facts: PersonFacts, obstacle: Selected['obstacle'] = null): Selected {
  return { key: `in:${facts.address?.split('/').at(-1) ?? ''}`, facts, at: seedTime, obstacle };
}

const known = (id: string, fullName: string) => {
  const [firstName = '', lastName = ''] = fullName.split(' ');
  return person(id, { fullName, firstName, lastName });
};
const nameless = { ...numberedFacts(40, 1)[0], lastName: '' } as PersonFacts;

/** A selection in which somebody is left out for each of several reasons. */
export const viewSelection: Seed = {
  selection: [
    ...numberedFacts(1, 24).map((facts) => selected(facts)),
    selected(known('mara', 'Mara Lindqvist')),
    selected(known('freya', 'Freya Holm')),
    selected(nameless),
  ],
};

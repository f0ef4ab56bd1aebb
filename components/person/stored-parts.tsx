import type { Person } from '../../lib/enrichment/person.ts';
import { PersonRemarks } from './person-remarks.tsx';
import { PersonTimeline } from './person-timeline.tsx';

/** What there is of somebody who is stored, beside what was found. */
export function StoredParts({ person }: { person: Person }) {
  return (
    <>
      <PersonRemarks person={person} />
      <PersonTimeline personId={person.id} />
    </>
  );
}

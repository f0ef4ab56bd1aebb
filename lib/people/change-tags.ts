import type { Database } from '../database.ts';
import type { Person } from '../enrichment/person.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';

/** What `changeTags` writes: a transaction around it must name them. */
export function tagTables(database: Database) {
  return [database.personEvents, ...historyTables.map((name) => database[name])];
}

/** A person as stored, and the tags they shall have. */
interface TagChange {
  person: Person;
  tags: string[];
}

/** Writes new tags and tells of them in the timelines; whose tags stay is left alone. Call it inside a transaction over
 * `tagTables`. */
export async function changeTags(
  database: Database,
  changes: readonly TagChange[],
  deed: { at: number; batch?: string },
): Promise<void> {
  const real = changes.map(withDifference).filter(({ added, removed }) => added.length + removed.length > 0);
  await database.people.bulkPut(real.map(({ person, tags }) => ({ ...person, tags })));
  await database.personEvents.bulkAdd(
    real.map(({ person, added, removed }) => {
      return { personId: person.id, ...deed, type: 'tagged' as const, added, removed };
    }),
  );
  await refreshHistory(
    database,
    real.map(({ person }) => person.id),
  );
}

/** These tags without some, and with others that are not there yet. */
export function retagged(
  tags: readonly string[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): string[] {
  return [...tags.filter((tag) => !remove.includes(tag)), ...add.filter((tag) => !tags.includes(tag))];
}

function withDifference({ person, tags }: TagChange) {
  const added = tags.filter((tag) => !person.tags.includes(tag));
  const removed = person.tags.filter((tag) => !tags.includes(tag));
  return { person, tags, added, removed };
}

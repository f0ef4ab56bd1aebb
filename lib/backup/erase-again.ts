import type { Database } from '../database.ts';
import { erasePeople, eraseTables } from '../people/erase-people.ts';
import { findSuppressed } from '../privacy/find-suppressed.ts';

const atOnce = 500;

/** Whoever was erased since the backup was made is not brought back: who is on the list in use, and not stored any more. */
export async function eraseAgain(
  stage: Database,
  inUse: Database,
  { now, newId }: { now: number; newId(): string },
): Promise<void> {
  const { aliases, findings } = stage;
  const { suppressions, suppressionKeys } = inUse;
  for (let last = ''; ;) {
    const people = await stage.people.where('id').above(last).limit(atOnce).toArray();
    if (people.length === 0) return;
    last = people.at(-1)?.id ?? last;
    const suspects = people.map((person) => ({ facts: person, personIds: [person.id] }));
    const listed = await findSuppressed({ aliases, findings, suppressions, suppressionKeys }, suspects);
    const ids = people.filter((_, place) => listed[place]).map(({ id }) => id);
    const stored = await inUse.people.bulkGet(ids);
    const erased = ids.filter((_, place) => stored[place] === undefined);
    if (erased.length > 0)
      await stage.transaction('rw', eraseTables(stage), async () =>
        erasePeople({ database: stage, now, newId }, erased),
      );
  }
}

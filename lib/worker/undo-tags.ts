import type { PersonEvent } from '../enrichment/person-event.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { partsOf } from '../parts-of.ts';
import { changeTags, retagged, tagTables } from '../people/change-tags.ts';
import { tellPeople } from './tell-people.ts';
import type { WorkerContext } from './worker-context.ts';

type UndoWish = WishOf<'undo-tags'>;
type Tagged = Extract<PersonEvent, { type: 'tagged' }>;

const atOnce = 500;

/** Takes back what was done to the tags of many, some at a time. What is taken back is in no batch any more: after a
 * death of the worker the rest is done, and a second time nothing. */
export async function undoTags(context: WorkerContext, { batch }: UndoWish): Promise<WishAnswer> {
  const ids = await context.database.personEvents.where({ batch }).primaryKeys();
  // The newest first: somebody may have been in the batch more than once.
  const newest = ids.toReversed();
  const done = tellPeople(context, 'undo', newest.length);
  for (const part of partsOf(newest, atOnce)) {
    await undoSome(context, part, batch);
    done(part.length);
  }
  return { ok: true };
}

function undoSome({ database, now }: WorkerContext, ids: number[], batch: string): Promise<void> {
  return database.transaction('rw', tagTables(database), async () => {
    const events = await database.personEvents.bulkGet(ids);
    const deeds = events.flatMap((event) =>
      event?.type === 'tagged' && event.batch === batch ? [event] : [],
    );
    const byPerson = Map.groupBy(deeds, ({ personId }) => personId);
    const people = await database.people.bulkGet([...byPerson.keys()]);
    const changes = people
      .filter((person) => person !== undefined)
      .map((person) => ({ person, tags: before(byPerson.get(person.id) ?? [], person.tags) }));
    await database.personEvents.bulkPut(deeds.map(outOfBatch));
    await changeTags(database, changes, { at: now() });
  });
}

/** The tags as they were before these deeds; what else was given and taken since stays so. */
function before(deeds: readonly Tagged[], tags: string[]): string[] {
  return deeds.reduce((own, { added, removed }) => retagged(own, { add: removed, remove: added }), tags);
}

function outOfBatch(tagged: Tagged): Tagged {
  const { batch: _, ...deed } = tagged;
  return deed;
}

import { readChosen } from '../history/people-choice.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { changeTags, retagged, tagTables } from '../people/change-tags.ts';
import { tellPeople } from './tell-people.ts';
import type { WorkerContext } from './worker-context.ts';

type TagWish = WishOf<'tag-people'>;

/** Gives tags to the chosen people and takes others from them; some at a time, so that nothing waits long. */
export async function tagPeople(context: WorkerContext, wish: TagWish): Promise<WishAnswer> {
  const parts = await readChosen(context.database, wish.people);
  const done = tellPeople(context, 'tag', parts.flat().length);
  for (const ids of parts) {
    await tagSome(context, ids, wish);
    done(ids.length);
  }
  return { ok: true };
}

function tagSome({ database, now }: WorkerContext, ids: string[], wish: TagWish): Promise<void> {
  return database.transaction('rw', tagTables(database), async () => {
    const people = (await database.people.bulkGet(ids)).filter((person) => person !== undefined);
    const changes = people.map((person) => ({ person, tags: retagged(person.tags, wish) }));
    await changeTags(database, changes, { at: now(), batch: wish.batch });
  });
}

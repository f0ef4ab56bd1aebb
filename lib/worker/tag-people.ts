import type { Person } from '../enrichment/person.ts';
import { chosenPeople } from '../history/people-choice.ts';
import { historyTables, refreshHistory } from '../history/refresh-history.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';

type TagWish = Extract<Wish, { type: 'tag-people' }>;

/** Gives tags to the chosen people and takes others from them; some at a time, so that nothing waits long. */
export async function tagPeople(context: WorkerContext, wish: TagWish): Promise<WishAnswer> {
  for await (const ids of chosenPeople(context.database, wish.people)) await tagSome(context, ids, wish);
  return { ok: true };
}

function tagSome({ database, now }: WorkerContext, ids: string[], { add, remove }: TagWish): Promise<void> {
  const tables = [database.personEvents, ...historyTables.map((name) => database[name])];
  return database.transaction('rw', tables, async () => {
    const people = (await database.people.bulkGet(ids)).filter((person) => person !== undefined);
    const changes = people.flatMap((person) => changeOf(person, { add, remove }) ?? []);
    await database.people.bulkPut(changes.map(({ person }) => person));
    await database.personEvents.bulkAdd(
      changes.map(({ person, added, removed }) => {
        return { personId: person.id, at: now(), type: 'tagged' as const, added, removed };
      }),
    );
    await refreshHistory(
      database,
      changes.map(({ person }) => person.id),
    );
  });
}

function changeOf(person: Person, { add, remove }: Pick<TagWish, 'add' | 'remove'>) {
  const added = add.filter((tag) => !person.tags.includes(tag));
  const removed = person.tags.filter((tag) => remove.includes(tag));
  if (added.length + removed.length === 0) return null;
  const tags = [...person.tags.filter((tag) => !removed.includes(tag)), ...added];
  return { person: { ...person, tags }, added, removed };
}

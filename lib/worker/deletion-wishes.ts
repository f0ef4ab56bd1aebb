import { freeFailure } from '../enrichment/create-failure.ts';
import { chosenPeople } from '../history/people-choice.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import { deletePeople, deletionTables } from '../people/delete-people.ts';
import { undoMs } from '../people/deletion.ts';
import { freshMs } from '../panel-request.ts';
import { purgeDeletions } from '../people/purge-deletions.ts';
import { restorePeople } from '../people/restore-people.ts';
import type { WorkerContext } from './worker-context.ts';

type Handler<Type extends Wish['type']> = (
  context: WorkerContext,
  wish: Extract<Wish, { type: Type }>,
) => Promise<WishAnswer>;

/** Deletes the chosen people, some at a time; all of them can be put back together for ten minutes. */
export const deleteChosen: Handler<'delete-people'> = async (context, { people, batch }) => {
  const { database, newId, now } = context;
  const all: string[][] = [];
  // Who was chosen is read first: the history changes with each deletion.
  for await (const ids of chosenPeople(database, people)) all.push(ids);
  for (const ids of all)
    await database.transaction('rw', deletionTables(database), async () =>
      deletePeople({ database, now: now(), newId }, ids, batch),
    );
  context.changed();
  void context.sleepUntil(now() + undoMs).then(() => purgeOld(context));
  return { ok: true };
};

export const undoDeletion: Handler<'undo-deletion'> = async (context, { batch }) => {
  const { database, now } = context;
  const isThere = await database.transaction('rw', deletionTables(database), async () => {
    if ((await database.deletions.where({ batch }).count()) === 0) return false;
    await restorePeople(database, batch, now());
    return true;
  });
  if (!isThere) return { ok: false, failure: freeFailure('undo_over') };
  context.recover();
  context.changed();
  return { ok: true };
};

/** What can no longer be undone goes for good, also when the worker that deleted it is dead; and so does whose profile was
 * looked at by the menu, which no panel follows any more. */
export async function purgeOld({ database, now }: Pick<WorkerContext, 'database' | 'now'>): Promise<void> {
  await purgeDeletions(database, now() - undoMs + 1);
  await database.panelRequests.filter(({ at }) => at < now() - freshMs).delete();
}

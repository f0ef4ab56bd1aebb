import { notGranted } from '../enrichment/create-failure.ts';
import type { Database } from '../database.ts';
import { readChosen } from '../history/people-choice.ts';
import { deletePeople, deletionTables } from '../people/delete-people.ts';
import { undoMs } from '../people/deletion.ts';
import { freshMs } from '../panel-request.ts';
import { partsOf } from '../parts-of.ts';
import { purgeDeletions } from '../people/purge-deletions.ts';
import { restorePeople } from '../people/restore-people.ts';
import { wasGivenUp } from '../queue/take-up-again.ts';
import { inDeletionTurn } from './deletion-turn.ts';
import { tellPeople } from './tell-people.ts';
import type { WorkerContext } from './worker-context.ts';
import type { WishHandler } from './wish-handler.ts';

/** Deletes the chosen people, some at a time; all of them can be put back together for ten minutes. */
export const deleteChosen: WishHandler<'delete-people'> = async (context, { people, batch }) => {
  const { database, newId, now } = context;
  const parts = await readChosen(database, people);
  const done = tellPeople(context, 'delete', parts.flat().length);
  for (const ids of parts) {
    await database.transaction('rw', deletionTables(database), async () =>
      deletePeople({ database, now: now(), newId }, ids, batch),
    );
    done(ids.length);
  }
  context.changed();
  void context.sleepUntil(now() + undoMs).then(() => purgeOld(context));
  return { ok: true };
};

const atOnce = 500;

/** Puts back all who were deleted together, some at a time: after a death of the worker the rest can be put back too. */
export const undoDeletion: WishHandler<'undo-deletion'> = (context, { batch }) =>
  inDeletionTurn(async () => {
    const ids = await readDeleted(context.database, batch);
    if (ids.length === 0) return notGranted('undo_over');
    const done = tellPeople(context, 'undo', ids.flat().length);
    for (const part of ids) {
      await restoreSome(context, part);
      done(part.length);
    }
    context.recover();
    context.changed();
    return { ok: true };
  });

/** In parts, of which the first holds all for whom an answer is on its way: one about several people is taken up whole. */
async function readDeleted({ deletions }: Database, batch: string): Promise<string[][]> {
  const ids = await deletions.where({ batch }).primaryKeys();
  if (ids.length <= atOnce) return ids.length > 0 ? [ids] : [];
  const first = await deletions
    .where({ batch })
    .filter(({ rows }) => rows.lookups.some(wasGivenUp))
    .primaryKeys();
  const isFirst = new Set(first);
  const others = ids.filter((id) => !isFirst.has(id));
  const rest = partsOf(others, atOnce);
  return first.length > 0 ? [first, ...rest] : rest;
}

function restoreSome({ database, now }: WorkerContext, ids: readonly string[]): Promise<void> {
  return database.transaction('rw', deletionTables(database), async () =>
    restorePeople(database, ids, now()),
  );
}

/** What can no longer be undone goes for good, also when the worker that deleted it is dead; and so does whose profile was
 * looked at by the menu, which no panel follows any more. */
export async function purgeOld({ database, now }: Pick<WorkerContext, 'database' | 'now'>): Promise<void> {
  await inDeletionTurn(() => purgeDeletions(database, now() - undoMs + 1));
  await database.panelRequests.filter(({ at }) => at < now() - freshMs).delete();
}

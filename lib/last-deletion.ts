import type { Database } from './database.ts';
import { undoMs } from './people/deletion.ts';

/** People who were deleted together. */
export interface LastDeletion {
  batch: string;
  count: number;
  /** From when they are gone for good. */
  until: number;
}

/** Who was deleted last and can still be put back; null: nobody. */
export async function readLastDeletion(
  { deletions }: Pick<Database, 'deletions'>,
  now: number,
): Promise<LastDeletion | null> {
  const last = await deletions
    .where('at')
    .above(now - undoMs)
    .last();
  if (!last) return null;
  const { batch } = last;
  // Many are deleted in parts, of which the first is over first.
  const first = await deletions
    .orderBy('at')
    .and((one) => one.batch === batch)
    .first();
  return { batch, count: await deletions.where({ batch }).count(), until: (first ?? last).at + undoMs };
}

import type { WishAnswer, WishOf } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';

/** A panel has followed it; one that was left meanwhile stays. */
export async function forgetRequest(
  { database: { panelRequests } }: Pick<WorkerContext, 'database'>,
  { at }: WishOf<'forget-request'>,
): Promise<WishAnswer> {
  await panelRequests.filter((request) => request.at === at).delete();
  return { ok: true };
}

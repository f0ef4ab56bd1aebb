import type { PanelWish } from '../panel-request.ts';
import type { WorkerContext } from './worker-context.ts';

/** Leaves a wish for the panel of this window, which may not be open yet. */
export async function requestPanel(
  { database, now }: Pick<WorkerContext, 'database' | 'now'>,
  wish: PanelWish,
  windowId: number | undefined,
): Promise<void> {
  await database.panelRequests.put({
    ...{ id: 'newest', wish, at: now() },
    ...(windowId !== undefined && { windowId }),
  });
}

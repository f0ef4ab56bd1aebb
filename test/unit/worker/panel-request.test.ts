import { expect, it } from 'vitest';
import { isMeant, type PanelRequest } from '../../../lib/panel-request.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { makeWorker } from '../make-worker.ts';

const wished = (windowId?: number): PanelRequest => ({
  ...{ id: 'newest', wish: { type: 'find' }, at: 100 },
  ...(windowId !== undefined && { windowId }),
});

it.each([
  ['in its own window', wished(1), true],
  ['in another window', wished(2), false],
  ['nobody knows where', wished(), true],
])('a panel follows what was wished %s: %#', (_, request, isFollowed) => {
  expect(isMeant(request, { windowId: 1, seenUntil: 0 })).toBe(isFollowed);
  expect(isMeant(request, { windowId: 1, seenUntil: 100 })).toBe(false);
});

it('Review is wished in the window of its page', async () => {
  const { effects, database } = await makeWorker();
  const sender = { id: 'ours', origin: 'https://www.linkedin.com', tab: { id: 7, windowId: 3 } };
  await receive(effects, { type: 'review' }, sender);
  expect(await database.panelRequests.get('newest')).toMatchObject({ wish: { type: 'review' }, windowId: 3 });
});

import { expect, it } from 'vitest';
import { freshMs, isMeant, type PanelRequest } from '../../../lib/panel-request.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { requestPanel } from '../../../lib/worker/request-panel.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { makeWorker } from '../make-worker.ts';

const wished = (windowId?: number): PanelRequest => ({
  ...{ id: 'newest', wish: { type: 'find', page: null }, at: 100 },
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

it('whom the user looked at by the menu is forgotten once no panel can follow it any more', async () => {
  const { effects, database } = await makeWorker();
  const address = 'https://www.linkedin.com/in/looked-at';
  await requestPanel(effects, { type: 'profile', address }, 3);
  await grantWish(effects, { type: 'wake' });
  expect(await database.panelRequests.get('newest')).toMatchObject({ wish: { address } });
  const later = { ...effects, now: () => effects.now() + freshMs + 1 };
  await grantWish(later, { type: 'wake' });
  expect(await database.panelRequests.count()).toBe(0);
});

it('what a panel has followed is forgotten, and what was wished since then is not', async () => {
  const { effects, database } = await makeWorker();
  const forget = (at: number) =>
    receive(effects, { type: 'forget-request', at }, { id: 'ours', origin: 'chrome-extension://ours' });
  await database.panelRequests.put(wished(1));
  expect(await forget(99)).toEqual({ ok: true });
  expect(await database.panelRequests.count()).toBe(1);
  expect(await forget(100)).toEqual({ ok: true });
  expect(await database.panelRequests.count()).toBe(0);
});

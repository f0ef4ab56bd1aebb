import { expect, it, vi } from 'vitest';
import type { PanelWish } from '../../../lib/panel-request.ts';
import { followNotices } from '../../../lib/worker/follow-notices.ts';
import { noticeId, readNoticeId } from '../../../lib/worker/notice-id.ts';
import { patience } from '../patience.ts';

/** A browser whose windows are these, the last one used last, and where notifications may be allowed later. */
function following({ windows = [1, 2], isAllowed = true } = {}) {
  const done: unknown[][] = [];
  const listeners = new Set<(id: string) => void>();
  const granted: (() => void)[] = [];
  const allowed = { now: isAllowed };
  const getLastFocused = async () => {
    if (windows.length === 0) throw new Error('No window');
    return { id: windows.at(-1) };
  };
  const update = async (id: number, changes: object) => void done.push(['window', id, changes]);
  const permissions = { onAdded: { addListener: (listener: () => void) => void granted.push(listener) } };
  const browser = { permissions, windows: { getLastFocused, update } };
  followNotices(browser as unknown as Parameters<typeof followNotices>[0], {
    notices: () =>
      allowed.now
        ? {
            onClicked: { addListener: (listener) => void listeners.add(listener) },
            clear: async (id) => void done.push(['clear', id]),
          }
        : undefined,
    async openPanel(windowId) {
      done.push(['open', windowId]);
      if (!windows.includes(windowId)) throw new Error('No such window');
    },
    request: async (wish: PanelWish, windowId) => void done.push([wish, windowId]),
  });
  return {
    ...{ done, listeners, press: (id: string) => listeners.forEach((listener) => listener(id)) },
    grant() {
      allowed.now = true;
      for (const tell of granted) tell();
    },
  };
}

const run = { type: 'run', runId: 'run-7' };

it('an id says its run and window again, also without a window', () => {
  for (const target of [{ runId: 'a-b', windowId: 12 }, { runId: 'a-b' }])
    expect(readNoticeId(noticeId(target))).toEqual(target);
});

it('a press opens the panel at once, in the window it was told in, and leads to the run', async () => {
  const { done, press } = following();
  press('run-7 1');
  expect(done).toEqual([['open', 1]]);
  await vi.waitUntil(() => done.length === 4, patience);
  expect(done.slice(1)).toEqual([
    [run, 1],
    ['window', 1, { focused: true }],
    ['clear', 'run-7 1'],
  ]);
});

it.each(['run-7 9', 'run-7'])('of a window that is gone, the last one shows the run: %s', async (id) => {
  const { done, press } = following();
  press(id);
  await vi.waitUntil(() => done.some(([what]) => what === 'clear'), patience);
  expect(done).toContainEqual([run, 2]);
  expect(done).toContainEqual(['window', 2, { focused: true }]);
});

it('is followed as soon as notifications are allowed, and once', () => {
  const { listeners, grant } = following({ isAllowed: false });
  expect(listeners.size).toBe(0);
  grant();
  grant();
  expect(listeners.size).toBe(1);
});

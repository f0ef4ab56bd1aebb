import { expect, it, vi } from 'vitest';
import { listenToBrowser } from '../../../lib/worker/browser-wishes.ts';

type Browser = Parameters<typeof listenToBrowser>[0];
type Tab = { id: number; windowId: number; url?: string };

/** Presses a shortcut in this tab; gives what was wished for the panel. */
function press(command: string, tab: Tab) {
  const told: ((command: string, tab: Tab) => void)[] = [];
  const none = { addListener: () => undefined };
  const browser = {
    commands: { onCommand: { addListener: (listener: (typeof told)[0]) => told.push(listener) } },
    contextMenus: { onClicked: none },
    runtime: { onStartup: none, onInstalled: none },
  } as unknown as Browser;
  const request = vi.fn<() => Promise<void>>(async () => {});
  const openPanel = vi.fn<() => void>();
  listenToBrowser(browser, { openPanel, request, menuTitle: '' });
  for (const listener of told) listener(command, tab);
  return { request, openPanel };
}

it('the shortcut is about the page where it was pressed, in its window', () => {
  const { request, openPanel } = press('find-email', {
    ...{ id: 7, windowId: 3, url: 'https://www.linkedin.com/in/ada-sample/?x=1' },
  });
  expect(openPanel).toHaveBeenCalledExactlyOnceWith(7);
  expect(request).toHaveBeenCalledExactlyOnceWith({ type: 'find', page: '/in/ada-sample' }, 3);
});

it('where the address is hidden from us, it is about whatever the panel shows', () => {
  expect(press('find-email', { id: 7, windowId: 3 }).request).toHaveBeenCalledExactlyOnceWith(
    { type: 'find', page: null },
    3,
  );
});

it('the other one opens the panel, and asks for nothing', () => {
  const { request, openPanel } = press('open-panel', { id: 7, windowId: 3 });
  expect(openPanel).toHaveBeenCalledExactlyOnceWith(7);
  expect(request).not.toHaveBeenCalled();
});

import type { Harness } from './launch.ts';

/** Keys and menus of the browser cannot be pressed without a screen: their events are sent to the worker. */
interface Event {
  dispatch: (...details: unknown[]) => void;
}

/** Which tab of which window it happens in: the active one of this window, else of the one in front. */
const placeIn = (windowId?: number) =>
  windowId === undefined ? { active: true, lastFocusedWindow: true } : { active: true, windowId };

/** Presses the shortcut that finds an email, and waits until the worker has left the wish for a panel. One that follows
 * it takes it away again, but never unseen: there is always a question at the database. */
export function pressFindEmail(harness: Harness, windowId?: number): Promise<void> {
  return harness.worker().evaluate(async (place) => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
      });
    const [tab] = await chrome.tabs.query(place);
    const database = await finished(indexedDB.open('reachable'));
    const newest = async () => {
      const table = database.transaction('panelRequests').objectStore('panelRequests');
      return JSON.stringify(await finished(table.get('newest')));
    };
    const before = await newest();
    (chrome.commands.onCommand as unknown as Event).dispatch('find-email', tab);
    while ((await newest()) === before);
    database.close();
  }, placeIn(windowId));
}

/** Chooses our menu on a link in the page. */
export function chooseFromMenu(harness: Harness, linkUrl: string, windowId?: number): Promise<void> {
  return harness.worker().evaluate(
    async ([place, link]) => {
      const [tab] = await chrome.tabs.query(place);
      const clicked = chrome.contextMenus.onClicked as unknown as Event;
      clicked.dispatch({ menuItemId: 'find-profile', linkUrl: link, editable: false }, tab);
    },
    [placeIn(windowId), linkUrl] as const,
  );
}

import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import type { Received } from '../../sandbox/received.ts';

/** A key of the sandbox's vendors is known by its look: whatever a test saves is a canary. */
const keyPattern = /sandbox-([a-z]+)-key-\w+/g;

/** Where each vendor may get its own. */
const hosts: Record<string, RegExp> = {
  pronto: /\.(?:prontohq|pipecorn)\.com$/,
  salesfinity: /\.salesfinity\.co$/,
  sixtyfour: /\.sixtyfour\.ai$/,
  harmonic: /\.harmonic\.ai$/,
};

export interface KeyLeak {
  place: string;
  key: string;
}

/** Everything that was logged or reported as an error in this browser, by the worker too. */
export function keepConsole(context: BrowserContext): string[] {
  const said: string[] = [];
  const keep = (message: ConsoleMessage) => said.push(message.text());
  context.on('console', keep);
  context.on('weberror', (error) => said.push(String(error.error())));
  for (const worker of context.serviceWorkers()) worker.on('console', keep);
  context.on('serviceworker', (worker) => worker.on('console', keep));
  return said;
}

/** Keys of vendors where none may be. `quiet` is a document of the extension's origin that runs no script of ours. */
export async function searchForKeys(
  quiet: Page,
  { said, received }: { said: readonly string[]; received: readonly Received[] },
): Promise<KeyLeak[]> {
  const stored = await quiet.evaluate(readAll);
  const pages = quiet.context().pages();
  const shown = await Promise.all(pages.map(async (page) => [`the page ${page.url()}`, await textOf(page)]));
  const places = [...Object.entries(stored), ...shown, ['the console', said.join('\n')]];
  const here = places.flatMap(([place = '', text = '']) => keysIn(text).map(({ key }) => ({ place, key })));
  return [...here, ...received.flatMap(strayKeys)];
}

function keysIn(text: string): { key: string; vendor: string }[] {
  return [...text.matchAll(keyPattern)].map(([key, vendor = '']) => ({ key, vendor }));
}

async function textOf(page: Page): Promise<string> {
  return page.isClosed() ? '' : `${page.url()}\n${await page.content().catch(() => '')}`;
}

/** A vendor gets its own key, and only in a header. */
function strayKeys({ host, path, headers, body }: Received): KeyLeak[] {
  const strange = keysIn(JSON.stringify(headers)).filter(({ vendor }) => !hosts[vendor]?.test(host));
  const misplaced = keysIn(`${path}\n${body}`);
  return [...strange, ...misplaced].map(({ key }) => ({ place: `a request to ${host}${path}`, key }));
}

/** All that the extension keeps: its storage areas and every row of its databases, bytes as letters. */
async function readAll(): Promise<Record<string, string>> {
  const asText = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => {
      if (part instanceof ArrayBuffer) return new TextDecoder('latin1').decode(part);
      return ArrayBuffer.isView(part) ? new TextDecoder('latin1').decode(part) : part;
    }) ?? '';
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
    });
  const { local, sync, session } = chrome.storage;
  const found: Record<string, string> = {
    'storage.local': asText(await local.get()),
    'storage.sync': asText(await sync.get()),
    'storage.session': asText(await session.get()),
    'the storage of pages': asText({ ...localStorage, ...sessionStorage }),
  };
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    // It was just being deleted: to look at it must not make it anew.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    const database = await finished(opening).catch(() => null);
    if (database === null) continue;
    for (const table of database.objectStoreNames)
      found[`${name}/${table}`] = asText(
        await finished(database.transaction(table).objectStore(table).getAll()),
      );
    database.close();
  }
  return found;
}

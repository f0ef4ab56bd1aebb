import { afterAll, beforeAll, expect, test } from 'vitest';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { dumpDatabase } from './harness/database-dump.ts';
import { launch, type Harness } from './harness/launch.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { searchForKeys } from './harness/key-leaks.ts';
import { searchPageForLeaks } from './harness/page-leaks.ts';
import { until } from './harness/until.ts';
import { withUserGesture } from './harness/user-gesture.ts';

let sandbox: Sandbox;
let harness: Harness;

beforeAll(async () => {
  sandbox = await startSandbox();
  harness = await launch(sandbox);
});
afterAll(async () => {
  await harness?.close();
  await sandbox?.close();
});

/** What a content script would do, done by the page itself: a button in a closed shadow root. */
function plantButton(name: string): void {
  const host = document.createElement('div');
  const button = document.createElement('button');
  button.textContent = name;
  button.addEventListener('click', ({ isTrusted }) => (button.textContent = `trusted: ${isTrusted}`));
  host.attachShadow({ mode: 'closed' }).append(button);
  (document.querySelector('.top-card') ?? document.body).append(host);
}

test('the built extension runs, and the page comes from the sandbox over HTTP/2', async () => {
  expect(harness.extensionId).toMatch(/^[a-p]{32}$/);
  const page = await harness.open('/in/ada-sample/');
  expect(await page.title()).toBe('(2) Ada Sample | LinkedIn');
  const [first] = sandbox.receivedBy('www.linkedin.com');
  expect(first).toMatchObject({ path: '/in/ada-sample/', httpVersion: '2.0', method: 'GET' });
});

test('a page that learnt something of ours cannot be closed quietly', async () => {
  const page = await harness.open('/feed/');
  const secret = `chrome-extension://${harness.extensionId}/`;
  await page.evaluate((text) => document.body.setAttribute('data-note', text), secret);
  await expect(page.close()).rejects.toThrow('The page learnt of us');
  await page.evaluate(() => document.body.removeAttribute('data-note'));
  await page.close();
});

test('nothing but the sandbox can be reached', async () => {
  await expect(harness.open('https://sample.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

test('buttons in closed shadow roots are seen and pressed with a trusted click, in frames too', async () => {
  const page = await harness.open('/feed/');
  await page.getByRole('link', { name: 'Bruno Beispiel' }).click();
  const frame = page.frameLocator('iframe[src="/preload/"]');
  await frame.getByRole('heading', { name: 'Bruno Beispiel' }).waitFor();
  const inner = page.frames().find((one) => one.url().endsWith('/preload/'));
  await inner?.evaluate(plantButton, 'Planted in a frame');
  await pressOurButton(page, 'Planted in a frame');
  const pressed = await waitForOurButton(page, 'trusted: true');
  expect(pressed.frame).toBe('https://www.linkedin.com/preload/');
  expect(pressed.box.width).toBeGreaterThan(0);
});

test('the real side panel is found, and is no tab', async () => {
  const tab = await harness.openPanelPage();
  expect(await harness.isSidePanelOpen()).toBe(false);
  await withUserGesture(
    tab,
    'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
  );
  const panel = await harness.sidePanel();
  expect(panel.url()).toBe(tab.url());
  expect(await panel.evaluate(() => innerWidth)).toBeLessThan(500);
  expect(await harness.isSidePanelOpen()).toBe(true);
});

test('the worker can be stopped', async () => {
  const before = await harness.workerBoot();
  await harness.killWorker();
  expect(before).toBeGreaterThan(0);
  expect(await harness.workerBoot()).not.toBe(before);
});

test('the database is read as it is, and a missing one is empty', async () => {
  const panel = await harness.openPanelPage();
  await panel.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('sample', 1);
        request.addEventListener('upgradeneeded', () => {
          request.result.createObjectStore('rows', { keyPath: 'id' }).add({ id: 1, word: 'one' });
        });
        request.addEventListener('success', () => resolve(request.result.close()));
      }),
  );
  expect(await harness.readDatabase('sample')).toEqual({ rows: [{ id: 1, word: 'one' }] });
  expect(await harness.readDatabase('nothing')).toEqual({});
});

test('to look brings no other tab to the front', async () => {
  const worker = harness.worker();
  await worker.evaluate(() => {
    const activated: number[] = [];
    chrome.tabs.onActivated.addListener(({ tabId }) => activated.push(tabId));
    Reflect.set(globalThis, 'activated', activated);
  });
  const activated = () => worker.evaluate(() => Reflect.get(globalThis, 'activated') as number[]);
  await harness.readDatabase();
  expect(await activated()).toEqual([]);
  await harness.openPanelPage();
  await until('a tab in front is heard of', async () => (await activated()).length > 0);
});

test('to look makes no database that is just being deleted', async () => {
  const panel = await harness.openPanelPage();
  await panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('dying', 1);
        request.addEventListener('success', () => {
          const { open } = IDBFactory.prototype;
          // It is gone only once whoever looks waits for it.
          IDBFactory.prototype.open = function (...asked) {
            IDBFactory.prototype.open = open;
            const opening = open.apply(this, asked);
            request.result.close();
            return opening;
          };
          indexedDB.deleteDatabase('dying');
          resolve();
        });
      }),
  );
  expect(await dumpDatabase(panel, 'dying')).toEqual({});
  const names = await panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).not.toContain('dying');
  await panel.close();
});

test('a key is found wherever it must not lie, and nowhere else', async () => {
  expect(await harness.keyLeaks()).toEqual([]);
  const key = prontoKeys.good;
  const panel = await harness.openPanelPage();
  await panel.evaluate(async (secret) => {
    await chrome.storage.local.set({ canary: secret });
    document.title = secret;
    await new Promise((resolve) => {
      const request = indexedDB.open('canary', 1);
      request.addEventListener('upgradeneeded', () => {
        const bytes = new TextEncoder().encode(secret);
        request.result.createObjectStore('rows', { keyPath: 'id' }).add({ id: 1, bytes });
      });
      request.addEventListener('success', () => resolve(request.result.close()));
    });
  }, key);
  const request = { method: 'POST', httpVersion: '2.0', at: 0, body: '', headers: { 'x-api-key': key } };
  const strays = [
    { ...request, host: 'api.sixtyfour.ai', path: '/stray' },
    { ...request, host: 'api.prontohq.com', path: '/own' },
    { ...request, host: 'api.prontohq.com', path: `/?key=${key}`, headers: {} },
  ];
  const found = await searchForKeys(panel, { said: [key], received: strays });
  const places = found.map(({ place }) => place);
  expect(places).toEqual([
    'storage.local',
    'canary/rows',
    expect.stringMatching(/^the page .*sidepanel/),
    'the console',
    'a request to api.sixtyfour.ai/stray',
    `a request to api.prontohq.com/?key=${key}`,
  ]);
  await panel.evaluate(async () => {
    await chrome.storage.local.clear();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('canary').addEventListener('success', resolve);
    });
  });
  await panel.close();
  expect(await harness.keyLeaks()).toEqual([]);
});

test('a leak is found wherever the page could read it, and only there', async () => {
  const page = await harness.open('/in/bruno-beispiel/?behaviour=spy');
  expect(await searchPageForLeaks(page, ['canary', harness.extensionId, 'chrome-extension:'])).toEqual([]);
  await page.evaluate(async () => {
    const host = document.createElement('div');
    host.setAttribute('title', 'canary-attribute');
    host.attachShadow({ mode: 'open' }).append('canary-shadow');
    document.body.append(host);
    const heard = new Promise((resolve) => addEventListener('message', resolve));
    postMessage({ word: 'canary-message' }, '*');
    await heard;
    await fetch('/static/canary-resource').then((answer) => answer.text());
  });
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('canary-resource')),
  );
  const leaks = await searchPageForLeaks(page, ['canary']);
  expect(leaks.map(({ place }) => place)).toEqual([
    'the DOM',
    'an open shadow root',
    'a window message',
    'the resource timings',
    'what a spying page saw',
  ]);
});

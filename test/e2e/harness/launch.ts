import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { Sandbox } from '../../sandbox/server.ts';
import { dumpDatabase, type DatabaseDump } from './database-dump.ts';
import { type KeyLeak, keepConsole, searchForKeys } from './key-leaks.ts';
import { openBehind } from './open-behind.ts';
import { forgetProfile, newProfile } from './profile.ts';
import { createSidePanelFinder } from './side-panel.ts';
import { type BrowserOptions, builtExtension, startBrowser } from './start-browser.ts';
import { readTargets } from './targets.ts';
import { refuseLeaks, searchBeforeClose } from './watch-for-leaks.ts';
import { createWorkerControl } from './worker-control.ts';

export interface LaunchOptions extends BrowserOptions {
  /** Folder of the unpacked extension. */
  extension?: string;
  /** A profile folder that is kept, as over a restart of the browser; else a fresh one. */
  profile?: string;
}

export interface Harness {
  context: BrowserContext;
  extensionId: string;
  /** A new tab at a LinkedIn address (`/in/ada-sample/`) or a whole one, after its load event. */
  open: (address: string) => Promise<Page>;
  /** The page of the real side panel once it is open. */
  sidePanel: (patience?: number) => Promise<Page>;
  isSidePanelOpen: () => Promise<boolean>;
  /** The panel's document in a tab, for tests that need no click on a page. */
  openPanelPage: () => Promise<Page>;
  /** Stops the worker as Chromium does; resolves when it is gone. */
  killWorker: () => Promise<void>;
  /** A number that differs with each start of the worker; null while it does not run. */
  workerBoot: () => Promise<number | null>;
  /** For dispatching events in the running worker; never ask a stopped one, it does not answer. */
  worker: () => Worker;
  /** Where keys of vendors lie and must not: searched at the end of every browser. */
  keyLeaks: () => Promise<KeyLeak[]>;
  /** All tables of the extension's database. */
  readDatabase: (name?: string) => Promise<DatabaseDump>;
  /** Rejects when a LinkedIn page that is open still holds something of ours, or a key of a vendor lies where none may. */
  close: () => Promise<void>;
}

/** Starts a real Chromium with the shipped build, untouched, in the sandbox's world. */
export async function launch(
  sandbox: Pick<Sandbox, 'resolverRules'> & Partial<Pick<Sandbox, 'received'>>,
  options: LaunchOptions = {},
): Promise<Harness> {
  const profile = options.profile ?? (await newProfile());
  const forget = () => (options.profile === undefined ? forgetProfile(profile) : Promise.resolve());
  const context = await startBrowser(sandbox, profile, {
    ...options,
    extension: options.extension ?? builtExtension,
  }).catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  const said = keepConsole(context);
  const firstWorker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Nothing is sent before the policy is told, which Chromium does seconds after its start, and minutes after it where
  // the first tabs are closed at once.
  await firstWorker.evaluate(() => chrome.storage.managed.get());
  const extensionId = new URL(firstWorker.url()).host;
  const address = (file: string) => `chrome-extension://${extensionId}/${file}`;
  const targets = await readTargets(profile);
  const worker = createWorkerControl(context, targets, address(''));
  const panels = createSidePanelFinder(context, targets, address('sidepanel.html'));
  const open = async (where: string) => {
    const page = await context.newPage();
    await page.goto(new URL(where, 'https://www.linkedin.com').href);
    return searchBeforeClose(page, extensionId);
  };
  /** A document of the extension's origin that runs no script of ours, behind all others, so that looking changes
   * nothing. */
  const onQuietPage = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const page = await openBehind(context, address('manifest.json'));
    return work(page).finally(() => page.close());
  };
  const keyLeaks = () =>
    onQuietPage((page) => searchForKeys(page, { said, received: sandbox.received ?? [] }));
  return {
    context,
    extensionId,
    keyLeaks,
    open,
    worker: worker.handle,
    sidePanel: panels.find,
    isSidePanelOpen: panels.isOpen,
    openPanelPage: () => open(address('sidepanel.html')),
    killWorker: () => onQuietPage(worker.kill),
    workerBoot: worker.boot,
    readDatabase: (name = 'reachable') => onQuietPage((page) => dumpDatabase(page, name)),
    async close() {
      for (const page of context.pages()) await refuseLeaks(page, extensionId);
      const leaks = await keyLeaks();
      await panels.close();
      await context.close();
      await forget();
      if (leaks.length > 0) throw new Error(`Keys lie about: ${JSON.stringify(leaks)}`);
    },
  };
}

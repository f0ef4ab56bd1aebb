import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { defaultSettings } from '../../../lib/settings.ts';
import { forgetProfile, newProfile } from '../harness/profile.ts';
import { builtExtension, startBrowser } from '../harness/start-browser.ts';
import { refuseLeaks, searchBeforeClose } from '../harness/watch-for-leaks.ts';
import { trialPage } from './trial-page.ts';

/** A page with our button, seen through the debugger: page scripts and locators cannot look into it. */
export interface TrialPage {
  page: Page;
  session: CDPSession;
}

export interface TrialBrowser {
  context: BrowserContext;
  worker: Worker;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension and answers every address of www.linkedin.com with the trial page. */
export async function openTrialBrowser(): Promise<TrialBrowser> {
  const profile = await newProfile();
  const context = await startBrowser({ resolverRules: 'MAP * ~NOTFOUND' }, profile, {
    extension: builtExtension,
  });
  await context.route('https://www.linkedin.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: trialPage }),
  );
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await finishFirstRun(context, worker);
  await worker.evaluate(hookMessages);
  const close = async () => {
    for (const page of context.pages()) await refuseLeaks(page, new URL(worker.url()).host);
    await context.close();
    await forgetProfile(profile);
  };
  return { context, worker, close };
}

/** Controls are wanted in pages, and nothing is ticked, so that no press starts a lookup. */
async function finishFirstRun(context: BrowserContext, worker: Worker): Promise<void> {
  const panel = await context.newPage();
  await panel.goto(new URL('sidepanel.html', worker.url()).href);
  await panel.evaluate(
    async (settings) => {
      await chrome.runtime.sendMessage({ type: 'save-settings', settings });
      await chrome.runtime.sendMessage({ type: 'finish-first-run' });
    },
    { ...defaultSettings, tickedKinds: [] },
  );
  await panel.close();
}

/** In the worker: writes down every message and answers it, `states` apart, as the test has set it. How our controls
 * look, the worker says itself. */
function hookMessages(): void {
  const workerTrial = { messages: [] as { type: string }[], state: 'idle', found: 'finding', reports: [] };
  Object.assign(globalThis, { workerTrial });
  chrome.runtime.onMessage.addListener((message: { type: string }, _sender, respond) => {
    workerTrial.messages.push(message);
    if (message.type === 'appearance') return;
    const states = [message.type === 'find' ? workerTrial.found : workerTrial.state];
    respond({ ok: true, states, selected: [false], selectedCount: 0, pageControls: true, appearance: null });
  });
}

/** An empty page that is searched, before it is closed, for what it must not learn. */
export async function newTrialPage({ context, worker }: TrialBrowser): Promise<TrialPage> {
  const page = searchBeforeClose(await context.newPage(), new URL(worker.url()).host);
  await page.setViewportSize({ width: 1100, height: 700 });
  return { page, session: await context.newCDPSession(page) };
}

export async function openTrialPage(browser: TrialBrowser, path: string): Promise<TrialPage> {
  const { page, session } = await newTrialPage(browser);
  await page.goto(`https://www.linkedin.com${path}`);
  return { page, session };
}

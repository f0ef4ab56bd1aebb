import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright-core';
import type { PageReport } from '../../../lib/messages.ts';
import { keepMessages } from '../harness/page-leaks.ts';
import { refuseLeaks, searchBeforeClose } from '../harness/watch-for-leaks.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { trialPage } from './trial-page.ts';

const extension = resolve('.output/chrome-mv3');

/** A page with our button, seen through the debugger: page scripts and locators cannot look into it. */
export interface TrialPage {
  page: Page;
  session: CDPSession;
}

export interface ButtonSight {
  name: string;
  /** Computed, of the text. */
  color: string;
  host: { name: string; attributes: string[] };
  x: number;
  y: number;
  width: number;
  height: number;
}

interface DebuggerNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DebuggerNode[];
  shadowRoots?: (DebuggerNode & { shadowRootType: string })[];
  contentDocument?: DebuggerNode;
}

export interface TrialBrowser {
  context: BrowserContext;
  worker: Worker;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension and answers every address of www.linkedin.com with the trial page. */
export async function openTrialBrowser(): Promise<TrialBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'button-trial-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: false,
    viewport: { width: 1100, height: 700 },
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  await context.addInitScript(keepMessages);
  await context.route('https://www.linkedin.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: trialPage }),
  );
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await finishFirstRun(context, worker);
  await worker.evaluate(hookMessages);
  const close = async () => {
    for (const page of context.pages()) await refuseLeaks(page, new URL(worker.url()).host);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
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
  return { page, session: await context.newCDPSession(page) };
}

export async function openTrialPage(browser: TrialBrowser, path: string): Promise<TrialPage> {
  const { page, session } = await newTrialPage(browser);
  await page.goto(`https://www.linkedin.com${path}`);
  return { page, session };
}

interface Finding {
  host: DebuggerNode;
  button: DebuggerNode;
}

function findButtons(node: DebuggerNode): Finding[] {
  const closed = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const own = closed.flatMap((root) =>
    (root.children ?? [])
      .filter((child) => child.nodeName === 'BUTTON')
      .map((button) => ({ host: node, button })),
  );
  const inner = [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return [...own, ...inner.flatMap(findButtons)];
}

async function colorOf(session: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { return getComputedStyle(this).color; }',
  });
  return String(result.value);
}

/** Every button of ours in the page, its frames included. */
export async function seeButtons({ session }: TrialPage): Promise<ButtonSight[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const sights: ButtonSight[] = [];
  for (const { host, button } of findButtons(root as DebuggerNode)) {
    const { backendNodeId } = button;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const tree = await session.send('Accessibility.getPartialAXTree', {
      backendNodeId,
      fetchRelatives: false,
    });
    const [x = 0, y = 0] = model.border;
    const color = await colorOf(session, backendNodeId);
    sights.push({
      color,
      name: String(tree.nodes[0]?.name?.value),
      host: { name: host.nodeName, attributes: host.attributes ?? [] },
      x,
      y,
      width: model.width,
      height: model.height,
    });
  }
  return sights;
}

/** Waits until the page shows exactly one button of ours, with this name. */
export async function waitForButton(trial: TrialPage, name = 'Find email'): Promise<ButtonSight> {
  const until = Date.now() + 10_000;
  for (;;) {
    const sights = await seeButtons(trial).catch(() => []);
    const [sight] = sights;
    if (sights.length === 1 && sight?.name === name) return sight;
    if (Date.now() > until) throw new Error(`no single button "${name}": ${JSON.stringify(sights)}`);
    await trial.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export async function click({ page }: TrialPage, sight: ButtonSight): Promise<void> {
  await page.mouse.click(sight.x + sight.width / 2, sight.y + sight.height / 2);
}

export interface WorkerTrial {
  messages: { type: string; person?: { address: string } }[];
  state: string;
  found: string;
  reports: PageReport[];
}

declare global {
  var workerTrial: WorkerTrial;
}

export async function receivedMessages(worker: Worker): Promise<WorkerTrial['messages']> {
  return await worker.evaluate(() => workerTrial.messages);
}

const harmless = ['appearance', 'states', 'wake'];

/** What was asked for that starts or opens something. */
export async function receivedDeeds(worker: Worker): Promise<string[]> {
  const messages = await receivedMessages(worker);
  return messages.map((message) => message.type).filter((type) => !harmless.includes(type));
}

export async function resetWorker(worker: Worker, state = 'idle', found = 'finding'): Promise<void> {
  await worker.evaluate((fresh) => Object.assign(workerTrial, fresh), {
    messages: [],
    reports: [],
    state,
    found,
  });
}

/** Connects to the page as the panel does; what it reports is in `workerTrial.reports`. */
export async function connectToPage(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page-report' });
    port.onMessage.addListener((report: PageReport) => workerTrial.reports.push(report));
  });
}

/** Waits for a report of the page in which `isIt` holds. */
export async function waitForReport(
  worker: Worker,
  isIt: (report: PageReport) => boolean,
): Promise<PageReport> {
  const until = Date.now() + 10_000;
  for (;;) {
    const reports = await worker.evaluate(() => workerTrial.reports);
    const report = reports.find(isIt);
    if (report !== undefined) return report;
    if (Date.now() > until) throw new Error(`no such report: ${JSON.stringify(reports)}`);
  }
}

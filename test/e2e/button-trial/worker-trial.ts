import type { Worker } from 'playwright-core';
import type { PageReport } from '../../../lib/messages.ts';
import { waitForOurScript } from '../harness/forge-message.ts';
import { until } from '../harness/until.ts';
import type { TrialPage } from './trial-browser.ts';

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

/** What was asked for, once it is so much. */
export function waitForDeeds(worker: Worker, count: number): Promise<string[]> {
  return until(`the worker got ${count} deeds`, async () => {
    const deeds = await receivedDeeds(worker);
    return deeds.length >= count && deeds;
  });
}

export async function resetWorker(worker: Worker, state = 'idle', found = 'finding'): Promise<void> {
  await worker.evaluate((fresh) => Object.assign(workerTrial, fresh), {
    messages: [],
    reports: [],
    state,
    found,
  });
}

/** Tells the page that states changed. */
export async function tellPage(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    await chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'states-changed' }).catch(() => null);
  });
}

/** Connects to the page as the panel does; what it reports is in `workerTrial.reports`. */
export async function connectToPage(worker: Worker, { page }: TrialPage): Promise<void> {
  await waitForOurScript(page);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'page-report' });
    port.onMessage.addListener((report: PageReport) => workerTrial.reports.push(report));
  });
}

/** Before it gives up, the page takes some seconds to throw our button out again and again. */
const patience = 40_000;

/** Waits for a report of the page in which `isIt` holds. */
export function waitForReport(worker: Worker, isIt: (report: PageReport) => boolean): Promise<PageReport> {
  const reports = () => worker.evaluate(() => workerTrial.reports);
  return until('the page reports it', async () => (await reports()).find(isIt), patience);
}

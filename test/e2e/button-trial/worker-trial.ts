import type { Worker } from 'playwright-core';
import type { PageReport } from '../../../lib/messages.ts';

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

/** Tells the page that states changed. */
export async function tellPage(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
    await chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'states-changed' }).catch(() => null);
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

import { launch } from '../e2e/harness/launch.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { type Figure, median } from './statistics.ts';

const pairs = 10;

/** An ask answered by a sleeping worker ("durably queued") against a bare ping of one. */
export async function benchSleepingWorker(sandbox: Sandbox): Promise<Figure[]> {
  const harness = await launch(sandbox);
  const panel = await harness.openPanelPage();
  const wish = (message: unknown) =>
    panel.evaluate(async (sent) => {
      const started = performance.now();
      await chrome.runtime.sendMessage(sent);
      return performance.now() - started;
    }, message);
  await wish({ type: 'save-key', provider: 'pronto', apiKey: prontoKeys.good });
  const asks: number[] = [];
  const pings: number[] = [];
  for (let round = 0; round < pairs; round += 1) {
    await harness.killWorker();
    pings.push(await wish({ type: 'wake' }));
    await harness.killWorker();
    asks.push(await wish(askFor(round)));
  }
  await harness.close();
  const detail = `${median(asks).toFixed(0)} ms against ${median(pings).toFixed(0)} ms, ${pairs} pairs`;
  return [
    {
      what: 'click to “durably queued”, sleeping worker',
      value: median(asks) / median(pings),
      most: 1.5,
      detail,
    },
  ];
}

function askFor(round: number): object {
  const address = `https://www.linkedin.com/in/noor-stone-${round * 90}`;
  const name = { fullName: 'Noor Stone', firstName: 'Noor', lastName: 'Stone' };
  const person = {
    address,
    memberId: null,
    leadId: null,
    ...name,
    headline: null,
    company: 'Example Works',
    domain: null,
  };
  return {
    type: 'ask',
    personId: null,
    person,
    edited: [],
    kinds: ['work-email'],
    again: false,
    shownPrice: { pronto: 3 },
  };
}

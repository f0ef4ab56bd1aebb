import type { Page } from 'playwright-core';
import { until } from './until.ts';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string; isDefault?: boolean };
}

/** Sends a message to the worker out of our content script's own world, as a renderer that was taken over could; gives
 * the worker's answer. */
export function forgeMessage(page: Page, message: object): Promise<unknown> {
  return evaluateInOurWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

/** Our script comes into a page last, perhaps after its load event: only then does it hear the extension. */
export async function waitForOurScript(page: Page): Promise<void> {
  await evaluateInOurWorld(page, '');
}

/** A page hears later than the worker that its extension was reloaded. */
export async function waitUntilCutOff(page: Page): Promise<void> {
  const isCutOff = () => evaluateInOurWorld(page, 'chrome.runtime?.id === undefined');
  await until('the page is cut off from the extension', async () => (await isCutOff()) === true);
}

/** Does this where our content script runs, with all that it may. */
export async function evaluateInOurWorld(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const contexts: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as Context));
  await session.send('Runtime.enable');
  const own = await until('our script’s world is there', async () =>
    contexts.find(({ origin }) => origin.startsWith('chrome-extension://')),
  );
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: own.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

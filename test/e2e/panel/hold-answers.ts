import type { Page } from 'playwright-core';

/** Keeps what the worker answers to this panel until it is let go. */
export async function holdAnswers(panel: Page): Promise<() => Promise<void>> {
  const held = await panel.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...given: unknown[]) => Promise<unknown>;
    const later = (...given: unknown[]) => {
      const answered = given.at(-1);
      if (typeof answered !== 'function') return send(...given).then((answer) => promise.then(() => answer));
      const hold = (answer: unknown) => void promise.then(() => answered(answer));
      return send(...given.slice(0, -1), hold);
    };
    Object.assign(chrome.runtime, { sendMessage: later });
    return () => {
      Object.assign(chrome.runtime, { sendMessage: send });
      resolve();
    };
  });
  return () => held.evaluate((letGo) => letGo());
}

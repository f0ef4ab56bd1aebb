import type { Page } from 'playwright-core';

/** From now on the worker seems to refuse all that this panel wishes, for want of room; answers how to end that. */
export async function refuseWishes(panel: Page): Promise<() => Promise<void>> {
  const refusing = await panel.evaluateHandle(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const failure = { code: 'storage_full', cost: 'not-charged', retryable: true, detail: null };
    const refuse = (...given: unknown[]) => {
      const answered = given.at(-1);
      if (typeof answered !== 'function') return Promise.resolve({ ok: false, failure });
      queueMicrotask(() => answered({ ok: false, failure }));
    };
    Object.assign(chrome.runtime, { sendMessage: refuse });
    return () => void Object.assign(chrome.runtime, { sendMessage: send });
  });
  return () => refusing.evaluate((end) => end());
}

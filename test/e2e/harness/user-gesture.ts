import type { Page } from 'playwright-core';

/** Runs an expression in the page as if the user had just clicked there, and waits for its promise. */
export async function withUserGesture(page: Page, expression: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const options = { expression, userGesture: true, awaitPromise: true };
  const { exceptionDetails } = await session.send('Runtime.evaluate', options);
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

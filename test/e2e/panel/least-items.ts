import type { Page } from 'playwright-core';

/** The least that a list held from now on. */
export async function leastItems(panel: Page, name: string) {
  const seen = await panel.evaluateHandle((label) => {
    const least = { count: Infinity };
    const look = () => {
      const items = document.querySelectorAll(
        `ul[aria-label="${label}"] li, ul[aria-labelledby="${label}"] li`,
      );
      least.count = Math.min(least.count, items.length);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    return least;
  }, name);
  return () => seen.evaluate(({ count }) => count);
}

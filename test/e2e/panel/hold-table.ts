import type { Page } from 'playwright-core';

/** Whoever asks for this table from now on waits until it is let go; whoever asked before comes first. `page` is of the
 * extension's origin. */
export async function holdTable(page: Page, name: string): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(async (name) => {
    const opening = indexedDB.open('reachable');
    await new Promise((opened) => opening.addEventListener('success', opened));
    const table = opening.result.transaction(name, 'readwrite').objectStore(name);
    let isHeld = true;
    const hold = () => {
      if (isHeld) table.count().addEventListener('success', hold);
      else opening.result.close();
    };
    hold();
    return () => void (isHeld = false);
  }, name);
  return () => held.evaluate((letGo) => letGo());
}

import type { Page } from 'playwright-core';

/** From now on whoever reads these tables waits; answers how to let them. */
export async function holdTables(panel: Page, ...names: [string, ...string[]]): Promise<() => Promise<void>> {
  const held = await panel.evaluateHandle(async (names) => {
    const opening = indexedDB.open('reachable');
    await new Promise((opened) => opening.addEventListener('success', opened));
    const [first = ''] = names;
    const table = opening.result.transaction(names, 'readwrite').objectStore(first);
    let isHeld = true;
    const hold = () => {
      if (isHeld) table.count().addEventListener('success', hold);
      else opening.result.close();
    };
    hold();
    return () => void (isHeld = false);
  }, names);
  return () => held.evaluate((letGo) => letGo());
}

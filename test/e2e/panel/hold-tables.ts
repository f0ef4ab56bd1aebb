import type { Page } from 'playwright-core';

/** Whoever asks for these tables from now on waits until they are let go; whoever asked before comes first. */
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

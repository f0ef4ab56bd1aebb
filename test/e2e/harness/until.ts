import { setTimeout as pause } from 'node:timers/promises';

/** Looks every 50 ms, or as often as is said, until something is there. Rejects with the condition's name after `patience`
 * milliseconds. */
export async function until<T>(
  condition: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patience = 30_000,
  everyMs = 50,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain until ${condition}`);
    await pause(everyMs);
  }
}

import { setPriority } from 'node:os';

/** The vendor of a bench is a server elsewhere, which our browser cannot hold up: here it goes before the browser. Whoever
 * may not have that goes on beside it. */
export function goFirst(): void {
  try {
    setPriority(-20);
  } catch {
    console.log(
      'The sandbox shares its processor evenly with the browser: moments at the vendor may be late.',
    );
  }
}

/** Memory is cleared before a measurement, so that it hardly is during one. Needs `--expose-gc`. */
export function clearMemory(): void {
  globalThis.gc?.();
}

import { Dexie } from 'dexie';

/** Dexie's own word for where it is; its types do not know it. */
const zones = Dexie.Promise as unknown as { PSD: object };
const outside = zones.PSD;
const native = Object.getOwnPropertyDescriptor(globalThis, 'Promise') ?? {};
const nativeParts = Object.getOwnPropertyDescriptors(Promise);
const parts = ['all', 'race', 'allSettled', 'any', 'resolve', 'reject'] as const;

/** Ends the zone of a transaction that Dexie did not leave. In a browser it dies with the worker; here whatever runs next in
 * the same thread would run inside it, and not in a transaction of its own. */
export function leaveZone(): void {
  if (zones.PSD === outside) return;
  zones.PSD = outside;
  Object.defineProperty(globalThis, 'Promise', native);
  for (const part of parts) Object.defineProperty(Promise, part, nativeParts[part]);
}

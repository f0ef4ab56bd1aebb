import type { Kind } from './kind.ts';
import type { Lookup } from './lookup.ts';

/** What the button on the page shows. */
const buttonStates = ['idle', 'finding', 'found', 'not-found', 'attention'] as const;
export type ButtonState = (typeof buttonStates)[number];

/** The state of the ticked kinds of one person, from the newest lookup of each kind. Never an address. */
export function buttonState(ticked: readonly Kind[], newest: ReadonlyMap<Kind, Lookup>): ButtonState {
  const states = ticked.map((kind) => newest.get(kind)?.state ?? null);
  const has = (...wanted: string[]) => states.some((state) => state !== null && wanted.includes(state));
  if (has('waiting', 'asking')) return 'finding';
  if (has('failed', 'interrupted', 'unconfirmed')) return 'attention';
  if (has('found')) return 'found';
  if (states.length > 0 && states.every((state) => state === 'not-found')) return 'not-found';
  return 'idle';
}

import type { KeyHint } from './database.ts';

const lacks = ['key_unreadable', 'wrong_key'] as const;

/** Why answers at a vendor cannot be fetched: its key is gone, cannot be read any more, or the vendor refuses it. */
export type KeyLack = 'no_key' | (typeof lacks)[number];

/** null: by what is known of the key, they can. */
export function keyLack(hint: KeyHint | undefined): KeyLack | null {
  if (!hint) return 'no_key';
  return lacks.find((lack) => lack === hint.checkResult) ?? null;
}

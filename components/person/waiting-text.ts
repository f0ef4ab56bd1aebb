import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import type { KeyLack } from '../../lib/key-lack.ts';
import { locale, text } from '../../lib/text.ts';

interface Circumstances {
  now: number;
  isLocked: boolean;
  /** What is wrong with the vendor's key, by which the answer would be fetched. */
  lack: KeyLack | null;
}

/** Why there is no answer yet, and whether anything was sent. Somebody may wait for the second vendor, or once more. */
export function waitingText(
  { state, provider, notBefore, callIds }: Lookup,
  { now, isLocked, lack }: Circumstances,
): string {
  const { name } = capabilitiesOf(provider);
  if (state !== 'waiting') return askingText(name, lack);
  if (notBefore > now) return text('waiting_until', formatTime(notBefore, locale()));
  if (isLocked) return text('waiting_locked');
  return text(callIds.length === 0 ? 'waiting_text' : 'waiting_more_text', name);
}

function askingText(name: string, lack: KeyLack | null): string {
  if (lack === 'no_key') return text('asking_keyless', name);
  if (lack === 'key_unreadable') return text('asking_key_unreadable', name);
  return text(lack === null ? 'asking_text' : 'asking_wrong_key', name);
}

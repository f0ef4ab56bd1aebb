import type { Lookup } from '../../lib/enrichment/lookup.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';

interface Circumstances {
  now: number;
  isLocked: boolean;
  /** Is the vendor's key gone, by which the answer would be fetched? */
  isKeyless: boolean;
}

/** Why there is no answer yet, and whether anything was sent. Somebody may wait for the second vendor, or once more. */
export function waitingText(
  { state, provider, notBefore, callIds }: Lookup,
  { now, isLocked, isKeyless }: Circumstances,
): string {
  const { name } = capabilitiesOf(provider);
  if (state !== 'waiting') return text(isKeyless ? 'asking_keyless' : 'asking_text', name);
  if (notBefore > now) return text('waiting_until', formatTime(notBefore, locale()));
  if (isLocked) return text('waiting_locked');
  return text(callIds.length === 0 ? 'waiting_text' : 'waiting_more_text', name);
}

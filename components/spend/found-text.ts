import type { VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { formatShare } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';

/** The share that was found, and of how many. */
export function foundText({ asked, found }: Pick<VendorFigures, 'asked' | 'found'>): string {
  const share = asked === 0 ? text('not_known_yet') : formatShare(found / asked, locale());
  return text('found_of', share, found, asked);
}

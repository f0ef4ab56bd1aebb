import type { VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { locale, text } from '../../lib/text.ts';

/** The share that was found, and of how many. */
export function foundText({ asked, found }: Pick<VendorFigures, 'asked' | 'found'>): string {
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  const share = asked === 0 ? text('not_known_yet') : percent.format(found / asked);
  return text('found_of', share, found, asked);
}

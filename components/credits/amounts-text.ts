import { type Amounts, amountAt, vendorsOf } from '../../lib/enrichment/amounts.ts';
import { formatList, formatNumber } from '../../lib/format/format-number.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountText } from './amount-text.ts';

/** Amounts with their units; of several vendors each with its name: "3 credits (Pronto) and 5 ¢ (Sixtyfour)". */
export function amountsText(amounts: Amounts): string {
  const [first, ...more] = vendorsOf(amounts);
  if (first === undefined) return amountText(0, 'credits');
  if (more.length === 0) return amountText(amountAt(amounts, first), capabilitiesOf(first).unit);
  const parts = [first, ...more].map((id) => {
    const { name, unit } = capabilitiesOf(id);
    return text('amount_at', amountText(amountAt(amounts, id), unit), name);
  });
  return formatList(parts, locale());
}

/** The label of a button that spends: the most it can cost. */
export function findForText(most: Amounts): string {
  const ids = vendorsOf(most);
  const credits = ids.every((id) => capabilitiesOf(id).unit === 'credits');
  if (ids.length > 1 || !credits) return text('find_for_amounts', amountsText(most));
  const amount = ids.reduce((sum, id) => sum + amountAt(most, id), 0);
  return plural('find_for', amount, formatNumber(amount, locale()));
}

import { type Amounts, amountAt, vendorsOf } from '../../lib/enrichment/amounts.ts';
import { formatList } from '../../lib/format/format-number.ts';
import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountText } from './amount-text.ts';

/** Amounts with their units; of several vendors each with its name: "3 credits (Pronto) and 5 ¢ (Sixtyfour)". */
export function amountsText(amounts: Amounts): string {
  const [first, ...more] = vendorsOf(amounts);
  if (first === undefined) return amountText(0, unitOfNothing(amounts));
  if (more.length === 0) return amountText(amountAt(amounts, first), capabilitiesOf(first).unit);
  const parts = [first, ...more].map((id) => {
    const { name, unit } = capabilitiesOf(id);
    return text('amount_at', amountText(amountAt(amounts, id), unit), name);
  });
  return formatList(parts, locale());
}

/** Where nothing was spent, or nothing can be, it is in the unit of the vendor that is spoken of. */
function unitOfNothing(amounts: Amounts): Unit {
  const [first] = providerIds.filter((id) => amounts[id] !== undefined);
  return first === undefined ? 'credits' : capabilitiesOf(first).unit;
}

/** The label of a button that spends: the most it can cost. */
export function findForText(most: Amounts): string {
  const ids = vendorsOf(most);
  const units = ids.length === 0 ? [unitOfNothing(most)] : ids.map((id) => capabilitiesOf(id).unit);
  if (ids.length > 1 || units[0] !== 'credits') return text('find_for_amounts', amountsText(most));
  const amount = ids.reduce((sum, id) => sum + amountAt(most, id), 0);
  return plural('find_for', amount);
}

import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { kinds } from '../../lib/enrichment/kind.ts';
import { formatList } from '../../lib/format/format-number.ts';
import type { Preset } from '../../lib/preset/preset.ts';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { kindNames } from '../person/kind-texts.ts';

/** All that the administrator has set, each in a line of words. */
export function presetLines(preset: Preset): string[] {
  const { allowedVendors, order, sidePanelOnly, keepMonths, mostCentsPerPerson } = preset;
  return [
    ...(allowedVendors ? [text('preset_vendors', named(allowedVendors))] : []),
    ...kinds.flatMap((kind) => {
      const vendors = order[kind];
      return vendors ? [text('preset_order', text(kindNames[kind]), named(vendors))] : [];
    }),
    ...(sidePanelOnly ? [text('preset_panel_only')] : []),
    ...(keepMonths === null ? [] : [plural('preset_months', keepMonths)]),
    ...(mostCentsPerPerson === null ? [] : [text('preset_person', amountText(mostCentsPerPerson, 'cents'))]),
    ...providerIds.flatMap((id) => vendorLines(preset, id)),
  ];
}

function vendorLines({ providers }: Preset, id: ProviderId): string[] {
  const { dailyCap, runCap, prices } = providers[id];
  const { name, unit } = capabilitiesOf(id);
  return [
    ...(dailyCap === null ? [] : [text('preset_daily_cap', name, amountText(dailyCap, unit))]),
    ...(runCap === null ? [] : [text('preset_run_cap', name, amountText(runCap, unit))]),
    ...kinds.flatMap((kind) => {
      const price = prices[kind];
      if (price === undefined || price === null) return [];
      return [text('preset_price', name, text(kindNames[kind]), amountText(price, unit))];
    }),
  ];
}

function named(vendors: readonly ProviderId[]): string {
  const names = vendors.map((id) => capabilitiesOf(id).name);
  return names.length > 0 ? formatList(names, locale()) : text('preset_nobody');
}

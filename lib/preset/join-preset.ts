import type { Kind } from '../enrichment/kind.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { stricter } from '../enrichment/stricter.ts';
import type { PrivacySettings } from '../privacy/privacy-settings.ts';
import { byProvider } from '../providers/index.ts';
import type { ProviderSettings, Settings } from '../settings.ts';
import { type Preset, isAllowed } from './preset.ts';

/** The settings that count: what the administrator set stands above what the user did, and a limit is the stricter of
 * the two. */
export function joinPreset(settings: Settings, preset: Preset): Settings {
  const { waterfall } = settings;
  return {
    ...settings,
    pageControls: settings.pageControls && !preset.sidePanelOnly,
    order: {
      'work-email': joinedOrder('work-email', settings, preset),
      'personal-email': joinedOrder('personal-email', settings, preset),
      phone: joinedOrder('phone', settings, preset),
    },
    waterfall: {
      ...waterfall,
      mostCentsPerPerson: stricter(waterfall.mostCentsPerPerson, preset.mostCentsPerPerson),
    },
    providers: byProvider((id) => joinedVendor(settings.providers[id], preset, id)),
  };
}

function joinedOrder(kind: Kind, settings: Settings, preset: Preset): ProviderId[] {
  const order = preset.order[kind] ?? settings.order[kind];
  return order.filter((id) => isAllowed(preset, id));
}

function joinedVendor(settings: ProviderSettings, preset: Preset, id: ProviderId): ProviderSettings {
  const { prices, dailyCap, runCap } = preset.providers[id];
  return {
    ...settings,
    prices: { ...settings.prices, ...prices },
    dailyCap: stricter(settings.dailyCap, dailyCap),
    runCap: stricter(settings.runCap, runCap),
  };
}

/** How long people are kept: no longer than the administrator says, under no tag either. */
export function joinPresetPrivacy(settings: PrivacySettings, { keepMonths }: Preset): PrivacySettings {
  if (keepMonths === null) return settings;
  const byTag = Object.entries(settings.keepMonthsByTag);
  const shorter = byTag.map(([tag, months]): [string, number] => [tag, Math.min(months, keepMonths)]);
  return {
    ...settings,
    keepMonths: stricter(settings.keepMonths, keepMonths),
    keepMonthsByTag: Object.fromEntries(shorter),
  };
}

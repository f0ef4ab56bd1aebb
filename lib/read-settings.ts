import type { Database } from './database.ts';
import { type ProviderSettings, type Settings, defaultSettings } from './settings.ts';

/** The user's settings over the defaults, so that a setting added later has a value in old copies. */
export async function readSettings(database: Database): Promise<Settings> {
  const saved = (await database.settings.get('settings'))?.value;
  return saved ? completeSettings(saved) : defaultSettings;
}

/** Settings of which some may be missing, with the defaults for those. Vendors that are not known are left out. */
export function completeSettings(saved: Partial<Settings>): Settings {
  const defaults: [string, ProviderSettings][] = Object.entries(defaultSettings.providers);
  const merged = defaults.map(([id, values]) => [id, priced({ ...values, ...savedOf(saved, id) }, values)]);
  return { ...defaultSettings, ...saved, providers: Object.fromEntries(merged) };
}

function savedOf(
  { providers = defaultSettings.providers }: Partial<Settings>,
  id: string,
): Partial<ProviderSettings> {
  return new Map<string, ProviderSettings>(Object.entries(providers)).get(id) ?? {};
}

/** Where no price is known at all, nothing would count against a cap: there the list's prices do. */
function priced(settings: ProviderSettings, { prices }: ProviderSettings): ProviderSettings {
  const isKnown = Object.values(settings.prices ?? {}).some((price) => price !== null);
  return isKnown ? settings : { ...settings, prices };
}

import type { Database } from './database.ts';
import { type ProviderSettings, type Settings, defaultSettings } from './settings.ts';

/** The user's settings over the defaults, so that a setting added later has a value in old copies. */
export async function readSettings(database: Database): Promise<Settings> {
  const saved = (await database.settings.get('settings'))?.value;
  return saved ? withDefaults(saved) : defaultSettings;
}

function withDefaults(saved: Settings): Settings {
  const defaults: [string, ProviderSettings][] = Object.entries(defaultSettings.providers);
  const merged = defaults.map(([id, values]) => [id, { ...values, ...savedOf(saved, id) }]);
  return { ...defaultSettings, ...saved, providers: Object.fromEntries(merged) };
}

function savedOf(saved: Settings, id: string): Partial<ProviderSettings> {
  return new Map<string, ProviderSettings>(Object.entries(saved.providers)).get(id) ?? {};
}

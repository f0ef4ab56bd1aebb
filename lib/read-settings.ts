import type { Database } from './database.ts';
import { isPublicAddress } from './is-public-host.ts';
import { joinPreset } from './preset/join-preset.ts';
import { type Preset, noPreset } from './preset/preset.ts';
import { type ProviderSettings, type Settings, defaultSettings } from './settings.ts';

/** The settings that count: the user's over the defaults, and the administrator's above both. */
export async function readSettings(database: Database): Promise<Settings> {
  const { own, preset } = await readSettingsApart(database);
  return joinPreset(own, preset);
}

/** What the administrator has set, as the worker last read it. */
export async function readPreset(database: Database): Promise<Preset> {
  return (await readSettingsApart(database)).preset;
}

/** The user's own settings over the defaults, so that a setting added later has a value in old copies, and beside them
 * the administrator's. */
export async function readSettingsApart(database: Database): Promise<{ own: Settings; preset: Preset }> {
  const apart = { own: defaultSettings, preset: noPreset };
  for (const row of await database.settings.bulkGet(['settings', 'preset'])) {
    if (row?.key === 'settings') apart.own = completeSettings(row.value);
    if (row?.key === 'preset') apart.preset = row.value;
  }
  return apart;
}

/** Settings of which some may be missing, with the defaults for those. Vendors that are not known are left out. */
export function completeSettings(saved: Partial<Settings>): Settings {
  const defaults: [string, ProviderSettings][] = Object.entries(defaultSettings.providers);
  const merged = defaults.map(([id, values]) => {
    const own = deliverable({ ...values, ...savedOf(saved, id) }, values);
    return [id, priced(own, values)];
  });
  return { ...defaultSettings, ...saved, providers: Object.fromEntries(merged) };
}

function savedOf(
  { providers = defaultSettings.providers }: Partial<Settings>,
  id: string,
): Partial<ProviderSettings> {
  const saved = new Map<string, ProviderSettings>(Object.entries(providers)).get(id) ?? {};
  // An upgrade moved what was not there: that is as at first.
  return Object.fromEntries(Object.entries(saved).filter(([, value]) => value !== undefined));
}

/** A webhook that no vendor can reach is none, and a run for it would be paid for and lost. */
function deliverable(settings: ProviderSettings, { runWay }: ProviderSettings): ProviderSettings {
  const { webhookUrl } = settings;
  if (webhookUrl !== null && isPublicAddress(webhookUrl)) return settings;
  return { ...settings, webhookUrl: null, runWay: settings.runWay === 'webhook' ? runWay : settings.runWay };
}

/** Where no price is known at all, nothing would count against a cap: there the list's prices do. */
function priced(settings: ProviderSettings, { prices }: ProviderSettings): ProviderSettings {
  const isKnown = Object.values(settings.prices ?? {}).some((price) => price !== null);
  return isKnown ? settings : { ...settings, prices };
}

import type { Database } from '../database.ts';
import { joinPresetPrivacy } from '../preset/join-preset.ts';
import { readPreset } from '../read-settings.ts';
import { type PrivacySettings, defaultPrivacySettings } from './privacy-settings.ts';

/** What counts: what the user decided, and people are never kept longer than the administrator says. */
export async function readPrivacySettings(database: Database): Promise<PrivacySettings> {
  const [own, preset] = await Promise.all([readOwnPrivacySettings(database), readPreset(database)]);
  return joinPresetPrivacy(own, preset);
}

/** What the user decided, over the defaults. */
export async function readOwnPrivacySettings(database: Database): Promise<PrivacySettings> {
  const saved = await database.privacySettings.get('privacy');
  return { ...defaultPrivacySettings, ...saved?.value };
}

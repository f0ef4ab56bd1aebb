import type { Database } from '../database.ts';
import { type PrivacySettings, defaultPrivacySettings } from './privacy-settings.ts';

/** What the user decided, over the defaults. */
export async function readPrivacySettings(database: Database): Promise<PrivacySettings> {
  const saved = await database.privacySettings.get('privacy');
  return { ...defaultPrivacySettings, ...saved?.value };
}

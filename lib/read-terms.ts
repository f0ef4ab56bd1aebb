import type { Database } from './database.ts';
import type { ConsentEntry } from './enrichment/consent.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { joinPreset } from './preset/join-preset.ts';
import type { Preset } from './preset/preset.ts';
import { readNewestConsent } from './privacy/read-newest-consent.ts';
import { readSettingsApart } from './read-settings.ts';
import type { Settings } from './settings.ts';

/** What the whole panel goes by: whom one may ask, for what, in which order, and at which price. */
export interface Terms {
  /** The settings that count: the user's over the defaults, and the administrator's above both. */
  settings: Settings;
  /** What the administrator has set. */
  preset: Preset;
  /** The vendors of which a key is stored. */
  withKey: ReadonlySet<ProviderId>;
  /** The newest word on personal email; null: never given. */
  consent: ConsentEntry | null;
  /** When their reading began, by `performance.now`: what was stored before is in them. */
  readAt: number;
}

export async function readTerms(database: Database): Promise<Terms> {
  const readAt = performance.now();
  const [{ own, preset }, withKey, consent = null] = await Promise.all([
    readSettingsApart(database),
    database.keyHints.toCollection().primaryKeys(),
    readNewestConsent(database, 'personal-email'),
  ]);
  return { settings: joinPreset(own, preset), preset, withKey: new Set(withKey), consent, readAt };
}

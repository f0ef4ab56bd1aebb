import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { byProvider } from './providers/index.ts';
import { completeSettings } from './read-settings.ts';
import { providerIdSchema, settingsSchema } from './settings-schema.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import type { Settings } from './settings.ts';

/** Settings as a file; keys are in it only when the user asked for them. */
export interface SettingsFile {
  format: 'reachable-settings';
  version: 1;
  settings: Settings;
  keys: { provider: ProviderId; apiKey: string }[];
}

const outside = z.object({
  format: z.literal('reachable-settings'),
  version: z.literal(1),
  settings: z.looseObject({ providers: z.looseObject({}) }),
  keys: z
    .array(z.object({ provider: providerIdSchema, apiKey: z.string().min(1).max(1000) }))
    .max(50)
    .default([]),
});

/** Larger ones are none of ours (bytes). */
export const largestSettingsFile = 1_000_000;

/** null: it is no such file, or something in it cannot be a setting. What an older version did not know is as at first. */
export function readSettingsFile(content: string): SettingsFile | null {
  const file = outside.safeParse(parseJson(content));
  if (!file.success) return null;
  const settings = settingsSchema.safeParse(
    // Whatever it is, it is checked as soon as it is complete.
    completeSettings(file.data.settings as Partial<Settings>),
  );
  return settings.success ? { ...file.data, settings: settings.data } : null;
}

/** Where results are sent to is each user's own, as a key is: a file carries it away, and brings it, only beside the key of its
 * vendor. Whoever has no key in the file keeps what stands in `own`. */
export function withWebhooksOf(
  settings: Settings,
  own: Settings | null,
  keys: readonly { provider: ProviderId }[],
): Settings {
  const providers = byProvider((id) => {
    const isKeyed = keys.some(({ provider }) => provider === id);
    const said = isKeyed ? settings : own;
    return { ...settings.providers[id], webhookUrl: said?.providers[id].webhookUrl ?? null };
  });
  return { ...settings, providers };
}

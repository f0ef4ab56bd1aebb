import { z } from 'zod';
import { type Kind, kinds } from './enrichment/kind.ts';
import { mostAmount } from './enrichment/parse-amount.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { isProviderId, providerIds } from './providers/index.ts';
import { ways } from './providers/way.ts';
import type { SettingsChanges } from './settings-changes.ts';
import { type ProviderSettings, type Settings, longestWebhook } from './settings.ts';

const price = z.number().min(0).max(mostAmount).nullable();

export const providerIdSchema: z.ZodType<ProviderId> = z.custom<ProviderId>(
  (id) => typeof id === 'string' && isProviderId(id),
);

const provider: z.ZodType<ProviderSettings> = z.object({
  hosts: z.string().max(40),
  singleWay: z.enum(ways),
  runWay: z.enum(ways),
  prices: z.object({ 'work-email': price, 'personal-email': price, phone: price }),
  dailyCap: price,
  runCap: price,
  requestLimit: z.number().positive().max(100_000),
  webhookUrl: z
    .url({ protocol: /^https$/ })
    .max(longestWebhook)
    .nullable(),
  phoneCountryCodes: z.array(z.string().regex(/^[A-Z]{2}$/)).max(300),
  centsPerUnit: price,
});

const order = z.array(providerIdSchema).max(20);
const tickedKinds = z.array(z.enum(kinds)).max(kinds.length);
const waterfall = z.object({
  acceptRisky: z.boolean(),
  goOnAfterFailure: z.boolean(),
  mostCentsPerPerson: price,
});

/** Settings as they come from a file. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  pageControls: z.boolean(),
  // Files of older versions do not have it.
  singleKeys: z.boolean().default(true),
  ...{ tickedKinds, waterfall },
  order: z.object({ 'work-email': order, 'personal-email': order, phone: order } satisfies Record<
    Kind,
    unknown
  >),
  firstRunDoneAt: z.number().nullable(),
  providers: z
    .record(providerIdSchema, provider)
    .refine((given) => providerIds.every((id) => Object.hasOwn(given, id))),
});

/** What was changed of them, as it comes from the panel. */
export const settingsChangesSchema: z.ZodType<SettingsChanges> = z.object({
  pageControls: z.boolean().exactOptional(),
  singleKeys: z.boolean().exactOptional(),
  tickedKinds: tickedKinds.exactOptional(),
  waterfall: waterfall.exactOptional(),
  order: z.partialRecord(z.enum(kinds), order).exactOptional(),
  providers: z.partialRecord(providerIdSchema, provider).exactOptional(),
});

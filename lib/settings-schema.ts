import { z } from 'zod';
import { kinds } from './enrichment/kind.ts';
import type { ProviderSettings, Settings } from './settings.ts';

const price = z.number().min(0).max(1_000_000).nullable();

const provider: z.ZodType<ProviderSettings> = z.object({
  hosts: z.string().max(40),
  way: z.enum(['sync', 'async']),
  prices: z.object({ 'work-email': price, 'personal-email': price, phone: price }),
  dailyCap: price,
  requestsPerSecond: z.number().positive().max(1000),
  webhookUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  phoneCountryCodes: z.array(z.string().regex(/^[A-Z]{2}$/)).max(300),
});

/** Settings as they come from the panel or a file. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  pageControls: z.boolean(),
  runCap: price,
  tickedKinds: z.array(z.enum(kinds)).max(kinds.length),
  firstRunDoneAt: z.number().nullable(),
  providers: z.object({ pronto: provider }),
});

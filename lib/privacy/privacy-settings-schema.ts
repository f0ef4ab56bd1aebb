import { z } from 'zod';
import type { PrivacySettings } from './privacy-settings.ts';

const months = z.number().int().min(1).max(120);

/** Privacy settings as they come from the panel or a file. */
export const privacySettingsSchema: z.ZodType<PrivacySettings> = z.object({
  keepMonths: months.nullable(),
  keepMonthsByTag: z.record(z.string().min(1).max(100), months),
  sender: z.string().max(1000),
  purpose: z.string().max(1000),
});

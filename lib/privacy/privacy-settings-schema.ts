import { z } from 'zod';
import type { PrivacySettings } from './privacy-settings.ts';

const months = z.number().int().min(1).max(120);

const shape = {
  keepMonths: months.nullable(),
  keepMonthsByTag: z.record(z.string().min(1).max(100), months),
  sender: z.string().max(1000),
  purpose: z.string().max(1000),
};

/** Privacy settings as they come from a file. */
export const privacySettingsSchema: z.ZodType<PrivacySettings> = z.object(shape);

/** What was changed of them, as it comes from the panel. */
export const privacyChangesSchema: z.ZodType<Partial<PrivacySettings>> = z.object({
  keepMonths: shape.keepMonths.exactOptional(),
  keepMonthsByTag: shape.keepMonthsByTag.exactOptional(),
  sender: shape.sender.exactOptional(),
  purpose: shape.purpose.exactOptional(),
});

import { z } from 'zod';
import { longestVendorId, type VendorIds } from './enrichment/vendor-ids.ts';
import { providerIdSchema } from './settings-schema.ts';

export const vendorIdsSchema: z.ZodType<VendorIds> = z.partialRecord(
  providerIdSchema,
  z.string().min(1).max(longestVendorId),
);

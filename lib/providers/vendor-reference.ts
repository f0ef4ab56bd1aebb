import { z } from 'zod';

/** The vendor's name for what it answers later; null: there is none. */
export const vendorReference = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((name) => String(name ?? '') || null);

import { z } from 'zod';
import { type SuppressionList, traceKinds } from './suppression.ts';

export const mostSuppressed = 100_000;
/** Each key doubles the work of every check. */
const mostKeys = 20;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(100);

/** A list as it comes from a file. */
export const suppressionListSchema: z.ZodType<SuppressionList> = z
  .object({
    format: z.literal('reachable-suppressions'),
    version: z.literal(1),
    keys: z.array(z.object({ id, key: hex })).max(mostKeys),
    entries: z
      .array(z.object({ hash: hex, kind: z.enum(traceKinds), at: z.number(), keyId: id }))
      .max(mostSuppressed),
  })
  .refine(({ keys, entries }) => {
    const known = new Set(keys.map((key) => key.id));
    return entries.every(({ keyId }) => known.has(keyId));
  });

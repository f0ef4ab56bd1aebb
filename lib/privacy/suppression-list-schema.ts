import { z } from 'zod';
import { timeSchema } from '../time-schema.ts';
import { type SuppressionList, traceKinds } from './suppression.ts';

/** At once: messages have a longest length. A list may be longer. */
export const mostSuppressed = 100_000;
/** Of all lists together, for each key makes every check longer. A file with more is a list all the same. */
export const mostKeys = 100;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(100);

const entry = z.object({ hash: hex, kind: z.enum(traceKinds), at: timeSchema, keyId: id });

/** A list as it comes from a file. */
export const suppressionListSchema = listSchema(z.array(entry));

/** A part of it, as it comes from the panel. */
export const suppressionPartSchema = listSchema(z.array(entry).max(mostSuppressed));

function listSchema(entries: z.ZodType<SuppressionList['entries']>): z.ZodType<SuppressionList> {
  const list = z.object({
    ...{ format: z.literal('reachable-suppressions'), version: z.literal(1), entries },
    keys: z.array(z.object({ id, key: hex })),
  });
  return list.refine((given) => {
    const known = new Set(given.keys.map((key) => key.id));
    return given.entries.every(({ keyId }) => known.has(keyId));
  });
}

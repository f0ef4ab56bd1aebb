import { z } from 'zod';
import { mostReportedRows, type PageReport, pageKinds } from './messages.ts';
import { completeReading, completeRow } from './reading/complete-reading.ts';
import { unreadFactsSchema } from './reading/unread-schema.ts';

/** The longest text taken from a page; a name or headline beyond it is refused with its report. */
const longest = 20_000;
const someText = z.string().max(longest);

const evidence = z.array(z.object({ field: someText, source: someText, value: someText })).max(100);

const reading = z
  .union([
    z.object({ person: unreadFactsSchema, confidence: z.enum(['high', 'low']), evidence }),
    z.object({ person: z.null(), missing: z.array(someText).max(20), evidence }),
  ])
  .transform(completeReading);

const row = z
  .union([
    z.object({ person: unreadFactsSchema, confidence: z.enum(['high', 'low']) }),
    z.object({ person: z.null(), reason: someText }),
  ])
  .transform(completeRow);

const pageReport = z.object({
  type: z.literal('page-report'),
  frame: z.string().max(100),
  pageKind: z.enum(pageKinds),
  reading: reading.nullable(),
  rows: z.array(row).max(mostReportedRows).nullable(),
  notice: z.enum(['button-removed', 'reload-needed']).nullable(),
});

/** A report from a page, which is not to be trusted, with its texts understood; null when it has another shape. */
export function parsePageReport(message: unknown): PageReport | null {
  const parsed = pageReport.safeParse(message);
  return parsed.success ? parsed.data : null;
}

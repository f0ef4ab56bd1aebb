import type { PageReport } from './messages.ts';

/** How much a frame's report says: a person or people above what is missing, that above a bare page. */
function weight({ reading, rows, pageKind, notice }: PageReport): number {
  if (rows && rows.length > 0) return 4;
  if (reading?.person) return reading.confidence === 'high' ? 5 : 4;
  if (reading) return 3;
  if (pageKind !== 'none') return 2;
  return notice ? 1 : 0;
}

/** The report that says most of all frames of one tab, the first of equals; a notice of any frame is kept. */
export function pickReport(reports: readonly PageReport[]): PageReport | null {
  const [best] = reports.toSorted((one, other) => weight(other) - weight(one));
  if (!best) return null;
  const notice = best.notice ?? reports.find((report) => report.notice)?.notice ?? null;
  return { ...best, notice };
}

import type { Run } from '../../lib/enrichment/run.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, plural } from '../../lib/text.ts';

/** A run has no name of its own: when it was, and how many people. */
export function runName({ createdAt, people }: Run): string {
  return `${formatTime(createdAt, locale())} · ${plural('people_count', people)}`;
}

import type { ShownMark } from './shown.ts';

/** The first text that is marked as one of these. */
export function findMark(marks: ShownMark[], ...wanted: string[]): ShownMark | null {
  return marks.find(([mark]) => wanted.includes(mark)) ?? null;
}

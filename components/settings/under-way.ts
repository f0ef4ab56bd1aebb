import type { SettingsChanges } from '../../lib/settings-changes.ts';

/** A change of the settings that was made here: it is shown before it is stored. */
export interface UnderWay {
  changes: SettingsChanges;
  /** When the worker said that it is stored, by `performance.now`; null: it has not yet. */
  savedAt: number | null;
}

/** The worker has answered. `savedAt` null: it was not stored. */
export function answered(
  all: readonly UnderWay[],
  changes: SettingsChanges,
  savedAt: number | null,
): UnderWay[] {
  return all.flatMap((one) =>
    one.changes !== changes ? [one] : savedAt === null ? [] : [{ changes, savedAt }],
  );
}

/** Those that count over settings whose reading began then: what began to be read before a change was stored may lack it,
 * and would take it back for a moment, or for good in what is changed next. */
export function stillUnderWay(all: readonly UnderWay[], readAt: number): UnderWay[] {
  return all.filter(({ savedAt }) => savedAt === null || savedAt > readAt);
}

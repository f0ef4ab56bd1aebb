export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const noTests: Count = { passed: 0, failed: 0, skipped: 0 };

const numberAt = (report: object, name: string): number => {
  const value: unknown = Reflect.get(report, name);
  return typeof value === 'number' ? value : 0;
};

/** Reads a vitest JSON report. A suite that ran nothing, or ended badly without a failed test (a file that could not
 * be loaded, an error outside of tests), counts as one failure. `exitedWell`: vitest's own verdict. */
export function countReport(report: unknown, exitedWell: boolean): Count {
  if (typeof report !== 'object' || report === null) return { ...noTests, failed: 1 };
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  const skipped = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const unseen = failed === 0 && (!exitedWell || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unseen, skipped };
}

export function addUp(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    noTests,
  );
}

export function lastLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

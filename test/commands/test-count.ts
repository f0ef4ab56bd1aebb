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

const filesOf = (report: object): string[] => {
  const files: unknown = Reflect.get(report, 'testResults');
  return Array.isArray(files) ? files.map((file: unknown) => String(Reflect.get(Object(file), 'name'))) : [];
};

/** Reads a vitest JSON report of these projects, each of which has its files in a folder of its name. One of which nothing
 * ran, and a bad end without a failed test (a file that could not be loaded, an error outside of tests), count as a failure
 * each. `exitedWell`: vitest's own verdict. */
export function countReport(report: unknown, exitedWell: boolean, projects: readonly string[]): Count {
  if (typeof report !== 'object' || report === null) return { ...noTests, failed: 1 };
  const passed = numberAt(report, 'numPassedTests');
  const failed = numberAt(report, 'numFailedTests');
  const skipped = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const unseen = failed === 0 && (!exitedWell || passed === 0) ? 1 : 0;
  const files = filesOf(report);
  const idle = projects.filter((project) => !files.some((file) => file.includes(`/test/${project}/`)));
  return { passed, failed: failed + unseen + (unseen ? 0 : idle.length), skipped };
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

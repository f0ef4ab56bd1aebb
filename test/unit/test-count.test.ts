import { expect, test } from 'vitest';
import { addUp, countReport, lastLine, noTests } from '../commands/test-count.ts';

const report = (passed: number, failed: number, pending = 0, files = ['/x/test/unit/a.test.ts']) => ({
  testResults: files.map((name) => ({ name })),
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
});

test('suites are added up, and what was skipped is only named when there is any', () => {
  const counts = [countReport(report(3, 0), true, ['unit']), countReport(report(2, 1, 4), false, ['unit'])];
  expect(lastLine(addUp(counts))).toBe('5 passed, 1 failed, 4 skipped');
  expect(lastLine(addUp([countReport(report(7, 0), true, ['unit'])]))).toBe('7 passed, 0 failed');
});

test.each([
  ['a suite that ran nothing', report(0, 0), true],
  ['a suite of skipped tests only', report(0, 0, 3), true],
  ['a bad end without a failed test', report(5, 0), false],
  ['no report at all', null, true],
])('%s is a failure', (_, read, exitedWell) => {
  expect(countReport(read, exitedWell, ['unit']).failed).toBe(1);
});

test('of projects that ran together, one of which nothing ran is a failure', () => {
  const both = ['unit', 'contract'];
  expect(countReport(report(5, 0), true, both)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  const files = ['/x/test/unit/a.test.ts', '/x/test/contract/b.test.ts'];
  expect(countReport(report(5, 0, 0, files), true, both).failed).toBe(0);
});

test('no suites, no tests', () => {
  expect(addUp([])).toEqual(noTests);
});

import { expect, test } from 'vitest';
import { addUp, countReport, lastLine, noTests } from '../commands/test-count.ts';

const report = (passed: number, failed: number, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
});

test('suites are added up, and what was skipped is only named when there is any', () => {
  const counts = [countReport(report(3, 0), true), countReport(report(2, 1, 4), false)];
  expect(lastLine(addUp(counts))).toBe('5 passed, 1 failed, 4 skipped');
  expect(lastLine(addUp([countReport(report(7, 0), true)]))).toBe('7 passed, 0 failed');
});

test.each([
  ['a suite that ran nothing', report(0, 0), true],
  ['a suite of skipped tests only', report(0, 0, 3), true],
  ['a bad end without a failed test', report(5, 0), false],
  ['no report at all', null, true],
])('%s is a failure', (_, read, exitedWell) => {
  expect(countReport(read, exitedWell).failed).toBe(1);
});

test('no suites, no tests', () => {
  expect(addUp([])).toEqual(noTests);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../lib/zod-without-eval.ts';
import type { PageReport } from '../../../lib/messages.ts';
import { parsePageReport } from '../../../lib/page-report-schema.ts';
import { pickReport } from '../../../lib/pick-report.ts';

const person = {
  address: 'https://www.linkedin.com/in/ada-sample',
  memberId: null,
  leadId: null,
  fullName: 'Ada Sample',
  firstName: 'Ada',
  lastName: 'Sample',
  headline: null,
  company: null,
  domain: null,
};
const bare: PageReport = {
  type: 'page-report',
  frame: 'a',
  pageKind: 'none',
  reading: null,
  rows: null,
  notice: null,
};
const unread: PageReport = {
  ...bare,
  frame: 'b',
  pageKind: 'profile',
  reading: { person: null, missing: ['name'], evidence: [] },
};
const unsure: PageReport = {
  ...unread,
  frame: 'c',
  reading: { person, confidence: 'low', evidence: [{ field: 'name', source: 'title', value: 'Ada' }] },
};
const sure: PageReport = { ...unread, frame: 'd', reading: { person, confidence: 'high', evidence: [] } };

describe('the report that is shown', () => {
  test('is the one that says most', () => {
    expect(pickReport([])).toBeNull();
    expect(pickReport([bare, unread])).toEqual(unread);
    expect(pickReport([unsure, bare, sure, unread])).toEqual(sure);
    expect(pickReport([unread, unsure, bare])).toEqual(unsure);
  });

  test('keeps a notice of any frame', () => {
    expect(pickReport([{ ...bare, notice: 'button-removed' }, sure])).toEqual({
      ...sure,
      notice: 'button-removed',
    });
  });
});

describe('a report from a page that is not trusted', () => {
  test.each([bare, unread, unsure, sure])('passes in its own shape', (report) => {
    expect(parsePageReport(report)).toEqual(report);
  });

  test('loses what does not belong to it', () => {
    const report = { ...sure, extra: 1, reading: { ...sure.reading, person: { ...person, apiKey: 'x' } } };
    expect(parsePageReport(report)).toEqual(sure);
  });

  test.each([
    null,
    'page-report',
    [],
    { ...bare, type: 'find' },
    { ...bare, pageKind: 'other' },
    { ...bare, frame: 3 },
    { ...bare, notice: '<b>' },
    { ...sure, reading: { person: { ...person, fullName: 7 }, confidence: 'high', evidence: [] } },
    {
      ...sure,
      reading: { person: { ...person, fullName: 'x'.repeat(20_001) }, confidence: 'high', evidence: [] },
    },
    { ...unread, reading: { person: null, missing: Array.from({ length: 21 }, () => 'x'), evidence: [] } },
  ])('is refused in another shape', (message) => {
    expect(parsePageReport(message)).toBeNull();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(parsePageReport(message)).toBeNull();
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDelimiter, readCsv } from '../../../lib/import/read-csv.ts';

const fieldsOf = (text: string, delimiter = ',') => readCsv(text, delimiter).map(({ fields }) => fields);
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '=') });
const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;

describe('comma-separated values', () => {
  it('reads quotes, line ends and a byte order mark', () => {
    expect(fieldsOf('\uFEFFa,"b, ""c""\r\nd"\r\n\r\ne,')).toEqual([
      ['a', 'b, "c"\r\nd'],
      ['e', ''],
    ]);
  });

  it('tells the line at which each record starts', () => {
    const rows = readCsv('a\n\n"b\nc",d\r\ne\rf', ',');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5, 6]);
  });

  it('does not let an open quotation mark swallow the lines below it', () => {
    expect(readCsv('"Ada, Sample\nBo', ',')).toEqual([
      { line: 1, fields: ['"Ada', ' Sample'], isBroken: true },
      { line: 2, fields: ['Bo'], isBroken: false },
    ]);
  });

  it('stops at the most it may read', () => {
    expect(readCsv('a\nb\nc', ',', 2)).toHaveLength(2);
  });

  it('gives back whatever was written', () => {
    const record = fc.array(field, { minLength: 1, maxLength: 4 });
    const says = (fields: string[]) => fields.some((value) => value.trim() !== '');
    fc.assert(
      fc.property(fc.array(record), delimiter, lineEnd, (records, by, end) => {
        const written = records.map((fields) => fields.map(quote).join(by)).join(end);
        expect(fieldsOf(written, by)).toEqual(records.filter(says));
      }),
    );
  });

  it('loses no letter and throws for no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), delimiter, (text, by) => {
        const kept = readCsv(text, by).flatMap(({ fields }) => fields);
        const letters = (value: string) => value.replace(/["\s\uFEFF]/g, '').replaceAll(by, '');
        expect(letters(kept.join(''))).toBe(letters(text));
      }),
    );
  });
});

it.each([
  ['a,b;c', ','],
  ['\n\nname;company\nx,y,z', ';'],
  ['"a,b,c"\tb', '\t'],
  ['a|b|c', '|'],
  ['https://www.linkedin.com/in/ada', ','],
  ['', ','],
])('finds the delimiter of %j', (text, expected) => {
  expect(detectDelimiter(text)).toBe(expected);
});

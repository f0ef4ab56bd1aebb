import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import readExcel from 'read-excel-file/node';
import { describe, expect, it, test } from 'vitest';
import type { CsvDelimiter, CsvReader } from '../../../lib/export/csv.ts';
import { layoutIds } from '../../../lib/export/format-ids.ts';
import { layouts } from '../../../lib/export/layouts.ts';
import { plainText } from '../../../lib/export/plain-text.ts';
import { attacks, exported } from './make-exported.ts';
import { writtenFile } from './write-to-memory.ts';

/** One person for each text, which stands in every field that strangers write. */
const victims = attacks.map((text, place) =>
  exported({
    id: `p${place}`,
    firstName: text,
    lastName: text,
    fullName: text,
    headline: text,
    company: text,
  }),
);
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

describe('a CSV file, read by another family of parsers', () => {
  const read = async (reader: CsvReader, delimiter: CsvDelimiter) => {
    const file = await writtenFile(victims, { csv: { reader, bom: true, delimiter }, layout: 'instantly' });
    const rows: Record<string, string>[] = parse(file, {
      ...{ bom: true, columns: true, delimiter, record_delimiter: '\r\n' },
    });
    return rows;
  };

  it.each([',', ';', '\t'] as const)(
    'gives back every text, and none is a formula (%j)',
    async (delimiter) => {
      const rows = await read('spreadsheet', delimiter);
      expect(rows).toHaveLength(attacks.length);
      for (const [place, row] of rows.entries()) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(formula);
        expect(row['first_name']?.replaceAll("'", '')).toBe(
          plainText(attacks[place] ?? '').replaceAll("'", ''),
        );
      }
    },
  );

  it('leaves phone numbers to a CRM, and nothing else that begins like a formula', async () => {
    const rows = await read('crm', ',');
    for (const row of rows) {
      expect(row['phone']).toBe('+442079460000');
      for (const cell of [row['first_name'], row['company_name'], row['job_title']])
        expect(cell).not.toMatch(formula);
    }
  });

  it('begins no formula where a reader expects another delimiter, or takes each line for a row', async () => {
    const file = await writtenFile(victims, { layout: 'smartlead' });
    for (const delimiter of [',', ';', '\t', '|'])
      for (const cell of file
        .toString()
        .split(/[\r\n]+/)
        .flatMap((line) => line.split(delimiter)))
        expect(cell.replace(/^"+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
  });
});

describe('an XLSX file, read by another library', () => {
  it.each(layoutIds)('holds the table of %s as text', async (layout) => {
    const file = await writtenFile([exported()], { format: 'xlsx', layout });
    const [sheet] = await readExcel(file);
    const { columns, rows } = layouts[layout];
    const text = (cell: unknown) => (cell === null || cell === '' ? null : String(cell));
    expect(sheet?.data).toEqual([[...columns], ...rows(exported()).map((row) => row.map(text))]);
  });

  it('keeps what strangers wrote, as text', async () => {
    const file = await writtenFile(victims, { format: 'xlsx', layout: 'smartlead' });
    const [sheet] = await readExcel(file, { trim: false });
    const names = sheet?.data.slice(1).map((row) => row[1]);
    const shown = (text: string) => plainText(text).replace(/\r\n?/g, '\n');
    expect(names).toEqual(attacks.map(shown));
  });
});

describe('vCards, read by a calendar library', () => {
  const cards = async (people: Parameters<typeof writtenFile>[0]) =>
    ICAL.parse((await writtenFile(people, { format: 'vcard' })).toString()) as unknown[];

  it('say who, where and how', async () => {
    const text = (await writtenFile([exported()], { format: 'vcard' })).toString();
    const card = new ICAL.Component(ICAL.parse(text));
    const typed = card
      .getAllProperties()
      .map((one) => [one.name, one.getParameter('type') ?? null, one.getFirstValue()]);
    expect(typed).toEqual(
      expect.arrayContaining([
        ['version', null, '3.0'],
        ['fn', null, 'Ada Sample'],
        ['n', null, ['Sample', 'Ada', '', '', '']],
        ['email', ['INTERNET', 'WORK'], 'ada@difference.example'],
        ['tel', 'CELL', '+33612345678'],
        ['tel', 'VOICE', '+442079460000'],
        ['url', null, 'https://www.linkedin.com/in/ada'],
      ]),
    );
  });

  it('are as many as there are people, whatever these are called', async () => {
    const parsed = await cards(victims);
    expect(parsed).toHaveLength(attacks.length);
    for (const [place, one] of parsed.entries()) {
      const names = new ICAL.Component(one as string).getAllProperties('fn');
      const expected = plainText(attacks[place] ?? '').replace(/\r\n?/g, '\n');
      // This reader leaves the backslash before a semicolon, which version 3.0 wants there.
      const read = names.map((name) => String(name.getFirstValue()).replaceAll('\\;', ';'));
      expect(read).toEqual([expected]);
    }
  });

  test('no line is longer than 75 octets, and each is well-formed by itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (fullName) => {
        const text = await writtenFile([exported({ fullName })], { format: 'vcard' });
        for (const line of text.toString('latin1').split('\r\n')) {
          const bytes = Buffer.from(line, 'latin1');
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('JSON says everything, and is one array', async () => {
  const read: unknown[] = JSON.parse((await writtenFile(victims, { format: 'json' })).toString());
  expect(read).toHaveLength(attacks.length);
  expect(read[0]).toMatchObject({
    id: 'p0',
    fullName: '=1+1',
    findings: [{ value: 'ada@difference.example' }, { e164: '+33612345678' }, {}],
    costs: [{ amount: 3, unit: 'credits' }],
  });
  expect(JSON.parse((await writtenFile([], { format: 'json' })).toString())).toEqual([]);
});

test('whatever strangers are called, a CSV file gives it back', async () => {
  const name = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '=', "'", 'é', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
      const people = names.map((company) => exported({ company }));
      const file = await writtenFile(people, { layout: 'smartlead', csv: { reader: 'crm', bom: false } });
      const rows: Record<string, string>[] = parse(file, { columns: true, record_delimiter: '\r\n' });
      const marked = (text: string) => (formula.test(text) ? `'${text}` : text);
      expect(rows.map((row) => row['company_name'])).toEqual(names.map(marked));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, csvText } from '../../../lib/export/csv.ts';

const spreadsheet = { reader: 'spreadsheet', bom: false } as const;
const crm = { reader: 'crm', bom: false } as const;
const one = (cell: CsvCell, options: Parameters<typeof csvText>[1] = spreadsheet) =>
  csvText([[cell]], options).slice(0, -2);

test('rows end with CRLF, and commas, quotes and line breaks are kept in quotes', () => {
  expect(
    csvText(
      [
        ['a', 'b,c', 'say "hi"'],
        ['d\ne', null, 3],
      ],
      spreadsheet,
    ),
  ).toBe('a,"b,c","say ""hi"""\r\n"d\ne",,3\r\n');
});

test('a byte order mark comes first when it is wanted', () => {
  expect(csvText([['é']], { ...spreadsheet, bom: true })).toBe('\uFEFFé\r\n');
});

test.each(['=1+1', '+33612345678', '-2+3', '@sum', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
  '%j is no formula to a spreadsheet',
  (cell) => expect(one(cell).replace(/^"/, '')).toMatch(/^'/),
);

test('a formula with a line break is made harmless too', () => {
  expect(one('=HYPERLINK("x")\nmore')).toBe('"\'=HYPERLINK(""x"")\nmore"');
});

test.each(['a; =1+1', 'a,\u00a0"=1', 'a | \u200b@sum', 'a\n  =1', 'a\t -2'])(
  '%j is no formula to a spreadsheet that takes its delimiter for one, and blanks for none',
  (cell) => {
    const cells = one(cell)
      .replaceAll('""', '"')
      .split(/[,;|\t\n]/u);
    for (const seen of cells) expect(seen).not.toMatch(/^[\s\p{Cf}"]*[=+\-@]/u);
  },
);

test('an address, a range and a sign between words are left as they are', () => {
  for (const plain of ['ada@works.example', 'C++; 1-2, R&D', 'Head of A, B'])
    expect(one(plain)).toContain(plain);
});

test('for a CRM a phone number stays as it is, and only that', () => {
  expect(one('+33612345678', crm)).toBe('+33612345678');
  expect(one('+33612345678\n=1', crm)).toMatch(/^"'/);
  expect(one('+3361234567890123', crm)).toBe("'+3361234567890123");
  expect(one('+06123456', crm)).toBe("'+06123456");
  expect(one('=1', crm)).toBe("'=1");
});

test('our own numbers stay numbers', () => {
  expect(one(-3)).toBe('-3');
  expect(one(2.5)).toBe('2.5');
});

/** Reads RFC 4180 as written, without the code under test. */
function parsed(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, inQuotes, plain, end] of cells) {
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('whatever strangers are called, each cell is read back, and none begins a formula', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[=+\-@\t\r\n,"＝a-z]{0,6}$/));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      const back = parsed(csvText(rows, spreadsheet));
      expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [y, row] of back.entries())
        for (const [x, text] of row.entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(text.replaceAll("'", '')).toBe(rows[y]?.[x]?.replaceAll("'", ''));
        }
    }),
  );
});

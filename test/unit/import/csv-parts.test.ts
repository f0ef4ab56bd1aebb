import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvParts } from '../../../lib/import/csv-parts.ts';
import { detectDelimiter, readCsv } from '../../../lib/import/read-csv.ts';

it('a text read in parts says the same as read at once, wherever it is cut', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') });
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 3 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, length) => {
      const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
      const text = quoted.join('\n');
      async function* cut() {
        for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
      }
      const read: string[][] = [];
      for await (const part of csvParts(cut())) read.push(...readCsv(part, ',').map(({ fields }) => fields));
      expect(read).toEqual(readCsv(text, ',').map(({ fields }) => fields));
    }),
  );
});

async function* each(texts: readonly string[]) {
  yield* texts;
}

const parted = async (texts: string[]) => {
  const read: string[][] = [];
  for await (const part of csvParts(each(texts))) {
    const delimiter = detectDelimiter(texts.join(''));
    read.push(...readCsv(part, delimiter).map(({ fields }) => fields));
  }
  return read;
};

it.each([',', ';', '\t'])('a stray quotation mark within a field opens nothing (%j)', async (delimiter) => {
  const lines = [
    ['name', 'company', 'note'],
    ['Ada', '5" Pipes', 'x'],
    ['Bo', 'Works', '"two\nlines, and ""more"""'],
    ['Cy', 'Works', 'y'],
  ].map((fields) => `${fields.join(delimiter)}\n`);
  const text = lines.join('');
  // Cut within the quoted field, at a break that is none between records.
  const at = text.indexOf('two\n') + 'two\n'.length;
  expect(await parted([text.slice(0, at), text.slice(at)])).toEqual([
    ['name', 'company', 'note'],
    ['Ada', '5" Pipes', 'x'],
    ['Bo', 'Works', 'two\nlines, and "more"'],
    ['Cy', 'Works', 'y'],
  ]);
});

it('a stray quotation mark does not hold back all that follows', async () => {
  const texts = ['name,company\nAda,5" Pipes\n', 'Bo,Works\n', 'Cy,Works\n'];
  const parts: string[] = [];
  for await (const part of csvParts(each(texts))) parts.push(part);
  expect(parts).toEqual(texts);
});

it('a first line that comes in pieces still tells the delimiter', async () => {
  expect(await parted(['\uFEFF"na', 'me";"a, b"\n', '"x\n', 'y";z\n'])).toEqual([
    ['name', 'a, b'],
    ['x\ny', 'z'],
  ]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvParts } from '../../../lib/import/csv-parts.ts';
import { readCsv } from '../../../lib/import/read-csv.ts';

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

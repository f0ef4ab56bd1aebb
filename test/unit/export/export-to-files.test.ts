import { expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { type Export, exportToFiles } from '../../../lib/export/export-to-files.ts';
import { person } from '../../e2e/panel/panel-seed.ts';
import { memoryFiles } from '../memory-files.ts';

let databases = 0;

async function crowd(count: number) {
  databases += 1;
  const database = openDatabase(`export-${databases}`);
  const people = Array.from(
    { length: count },
    (_, at) => person(`p${String(at).padStart(5, '0')}`) as Person,
  );
  await database.people.bulkAdd(people);
  return database;
}

const csv = { reader: 'spreadsheet', bom: false } as const;
const wanted = (layout: Export['choice']['layout']): Export => ({
  ...{ id: 'x', at: 0, scope: { of: 'all' } },
  choice: { format: 'csv', layout, csv },
});

it('an export that is cancelled leaves none of its files, those that were closed neither', async () => {
  const database = await crowd(10_500);
  const { files, content } = memoryFiles();
  const controller = new AbortController();
  let closed = 0;
  const exporting = exportToFiles(database, wanted('apollo'), {
    files,
    signal: controller.signal,
    again: () => undefined,
    wrote() {
      closed = content.size;
      if (closed > 0) controller.abort();
    },
  });
  await expect(exporting).rejects.toThrow('aborted');
  expect(closed).toBe(1);
  expect([...content.keys()]).toEqual([]);
});

const listed = (hash: string) => ({ hash, kind: 'address', at: 1, source: 'erased', keyId: 'k' }) as const;

it.each([
  ['', async () => undefined],
  [', also when another is taken off the list', ({ suppressions }: Database) => suppressions.delete('other')],
])(
  'whoever is suppressed while a file is written is not in it, though they were written already%s',
  async (_, meanwhile) => {
    const database = await crowd(2500);
    await database.suppressions.add(listed('other'));
    const { files, content } = memoryFiles();
    const said = { again: 0, people: 0 };
    const written = await exportToFiles(database, wanted('full'), {
      files,
      signal: new AbortController().signal,
      again() {
        said.again += 1;
        said.people = 0;
      },
      async wrote(people) {
        const isFirst = said.people === 0 && said.again === 0;
        said.people += people.length;
        if (!isFirst) return;
        await database.people.delete('p00000');
        await database.suppressions.add(listed('h'));
        await meanwhile(database);
      },
    });
    expect(said).toEqual({ again: 1, people: 2499 });
    const text = await content.get(written[0]?.privateName ?? '')?.text();
    expect(text).toContain('p00001');
    expect(text).not.toContain('p00000');
  },
);

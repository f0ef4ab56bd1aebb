import { expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { type Export, exportToFiles } from '../../../lib/export/export-to-files.ts';
import { hashTrace, newHashKey } from '../../../lib/privacy/hash-trace.ts';
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
    listed: () => undefined,
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
    const said = { again: 0, people: 0, listed: 0 };
    const written = await exportToFiles(database, wanted('full'), {
      files,
      signal: new AbortController().signal,
      again() {
        said.again += 1;
        Object.assign(said, { people: 0, listed: 0 });
      },
      listed: (count) => (said.listed += count),
      async wrote(people) {
        const isFirst = said.people === 0 && said.again === 0;
        said.people += people.length;
        if (!isFirst) return;
        await database.people.delete('p00000');
        await database.suppressions.add(listed('h'));
        await meanwhile(database);
      },
    });
    expect(said).toEqual({ again: 1, people: 2499, listed: 0 });
    const text = await content.get(written[0]?.privateName ?? '')?.text();
    expect(text).toContain('p00001');
    expect(text).not.toContain('p00000');
  },
);

it('how many were left out for being on the list is told', async () => {
  const database = await crowd(1500);
  const key = newHashKey();
  await database.suppressionKeys.add({ id: 'k', key, isOwn: true, createdAt: 1 });
  await database.suppressions.bulkAdd(['p00001', 'p01400'].map((id) => listed(hashTrace(key, `in:${id}`))));
  const { files } = memoryFiles();
  const said = { people: 0, leftOut: 0, listed: 0 };
  await exportToFiles(database, wanted('full'), {
    files,
    signal: new AbortController().signal,
    again: () => undefined,
    listed: (count) => (said.listed += count),
    wrote(people, leftOut) {
      said.people += people.length;
      said.leftOut += leftOut;
    },
  });
  expect(said).toEqual({ people: 1498, leftOut: 0, listed: 2 });
});

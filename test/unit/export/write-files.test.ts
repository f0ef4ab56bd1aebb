import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exported } from './make-exported.ts';
import { fileFormat } from '../../../lib/export/file-format.ts';
import { writeFiles } from '../../../lib/export/write-files.ts';
import { memoryFile, writeToMemory } from './write-to-memory.ts';

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => exported({ id: `p${index}`, fullName: `Person ${index}` }));

describe('a long export', () => {
  it('goes on in another file where its reader takes no more rows', async () => {
    const people = crowd(10_001);
    const { files, writing } = await writeToMemory(people, { layout: 'apollo' }, { chunk: 300 });
    expect(await writing).toBe(2);
    const rows = files.map((file) => parse(file.bytes(), { columns: true }).length);
    expect(rows).toEqual([10_000, 1]);
    expect(files.every(({ state }) => state.closed && !state.aborted)).toBe(true);
  });

  it('keeps the rows of one person together, and loses none', async () => {
    const people = crowd(7);
    const { files, said, writing } = await writeToMemory(people, { layout: 'full' });
    await writing;
    const rows: Record<string, string>[] = parse(files[0]?.bytes() ?? '', { columns: true });
    expect(rows.map((row) => row['person_id'])).toEqual(
      people.flatMap(({ person }) => [1, 2, 3].map(() => person.id)),
    );
    expect(said).toEqual({ people: 7, leftOut: 0 });
  });

  it('tells how many were left out', async () => {
    const people = [exported(), exported({ id: 'bo' }, [])];
    const { said, writing } = await writeToMemory(people, { layout: 'lemlist' });
    await writing;
    expect(said).toEqual({ people: 1, leftOut: 1 });
  });

  it('of nobody is a file with its heading alone', async () => {
    const { files, writing } = await writeToMemory([], { layout: 'smartlead' });
    expect(await writing).toBe(1);
    expect(files[0]?.bytes().toString()).toBe('email,first_name,last_name,company_name\r\n');
  });

  it.each(['csv', 'xlsx'] as const)('that is stopped leaves no %s', async (format) => {
    const controller = new AbortController();
    const { files, said, writing } = await writeToMemory(
      crowd(3),
      { format },
      { chunk: 1, signal: controller.signal },
    );
    controller.abort();
    await expect(writing).rejects.toThrow('aborted');
    expect(said.people).toBeLessThan(3);
    expect(files.every(({ state }) => state.aborted && !state.closed)).toBe(true);
  });

  it('that is stopped while its last people are written is no file either', async () => {
    const controller = new AbortController();
    async function* chunks() {
      yield crowd(1);
      controller.abort();
    }
    const { sink, state } = memoryFile();
    const csv = { reader: 'spreadsheet', bom: false } as const;
    const writing = writeFiles(chunks(), fileFormat({ format: 'csv', layout: 'full', csv }), {
      open: async () => sink,
      wrote: () => {},
      signal: controller.signal,
    });
    await expect(writing).rejects.toThrow('aborted');
    expect(state).toEqual({ closed: false, aborted: true });
  });

  it('for which there is no room, at whichever part, fails with the browser’s word and is thrown away', async () => {
    const csv = { reader: 'spreadsheet', bom: false } as const;
    async function* chunks() {
      yield* [crowd(1), crowd(1)];
    }
    for (const failsAt of [1, 2, 3]) {
      const { sink, state } = memoryFile();
      let writes = 0;
      const write = async () => {
        if ((writes += 1) === failsAt) throw new DOMException('full', 'QuotaExceededError');
      };
      const writing = writeFiles(chunks(), fileFormat({ format: 'csv', layout: 'full', csv }), {
        open: async () => ({ ...sink, write }),
        wrote: () => {},
        signal: new AbortController().signal,
      });
      await expect(writing).rejects.toThrow('full');
      expect(state).toEqual({ closed: false, aborted: true });
    }
  });
});

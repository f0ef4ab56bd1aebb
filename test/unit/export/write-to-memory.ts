import type { ExportedPerson } from '../../../lib/export/exported-person.ts';
import { type ExportChoice, fileFormat } from '../../../lib/export/file-format.ts';
import type { FileSink } from '../../../lib/export/file-sink.ts';
import { workbookSink } from '../../../lib/export/workbook-sink.ts';
import { writeFiles } from '../../../lib/export/write-files.ts';

/** A file in memory; `bytes` is whole once it is closed. */
export function memoryFile() {
  const parts: Uint8Array[] = [];
  const state = { closed: false, aborted: false };
  const sink: FileSink = {
    write: async (data) => void parts.push(typeof data === 'string' ? new TextEncoder().encode(data) : data),
    close: async () => void (state.closed = true),
    abort: async () => void (state.aborted = true),
  };
  return { sink, state, bytes: () => Buffer.concat(parts) };
}

const plainCsv = { reader: 'spreadsheet', bom: false } as const;

/** All files that an export of these people makes, and what it said meanwhile. */
export async function writeToMemory(
  people: readonly ExportedPerson[],
  choice: Partial<ExportChoice>,
  { chunk = 2, signal = new AbortController().signal } = {},
) {
  const whole: ExportChoice = { format: 'csv', layout: 'full', csv: plainCsv, ...choice };
  const files: ReturnType<typeof memoryFile>[] = [];
  const said = { people: 0, leftOut: 0 };
  async function* chunks() {
    for (let start = 0; start < people.length; start += chunk) yield people.slice(start, start + chunk);
  }
  const writing = writeFiles(chunks(), fileFormat(whole), {
    signal,
    async open() {
      const file = memoryFile();
      files.push(file);
      return whole.format === 'xlsx' ? workbookSink(file.sink) : file.sink;
    },
    wrote(written, leftOut) {
      said.people += written.length;
      said.leftOut += leftOut;
    },
  });
  return { files, said, writing };
}

export async function writtenFile(people: readonly ExportedPerson[], choice: Partial<ExportChoice>) {
  const { files, writing } = await writeToMemory(people, choice);
  await writing;
  return files[0]?.bytes() ?? Buffer.alloc(0);
}

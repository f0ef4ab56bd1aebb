import { localDay } from '../clock.ts';
import type { Database } from '../database.ts';
import type { PrivateFiles } from '../private-file.ts';
import type { ExportScope } from './export-scope.ts';
import type { ExportedPerson } from './exported-person.ts';
import { type ExportChoice, fileFormat, isTable } from './file-format.ts';
import { readAhead } from '../read-ahead.ts';
import { readExportedPeople } from './read-exported-people.ts';
import { workbookSink } from './workbook-sink.ts';
import { writeFiles } from './write-files.ts';

export interface Export {
  /** Names the private files. */
  id: string;
  at: number;
  scope: ExportScope;
  choice: ExportChoice;
}

/** A written file: under which name the user gets it, and where it is kept until then. */
export interface ExportedFile {
  name: string;
  privateName: string;
}

interface ExportEffects {
  files: Pick<PrivateFiles, 'write' | 'remove'>;
  wrote(people: readonly ExportedPerson[], leftOut: number): Promise<void> | void;
  /** So many more were left out, for they are on the suppression list. */
  listed(count: number): void;
  /** All that was written is thrown away, and written anew. */
  again(): void;
  signal: AbortSignal;
}

/** Writes people to private files, one chunk in memory at a time; nothing is left of them when that fails. Who is erased or
 * suppressed meanwhile may have been written already: then it begins anew. */
export async function exportToFiles(
  database: Database,
  wanted: Export,
  effects: ExportEffects,
): Promise<ExportedFile[]> {
  for (;;) {
    const listed = new Set(await readListed(database));
    const written = await writeAll(database, wanted, effects);
    if ((await readListed(database)).every((hash) => listed.has(hash))) return written;
    await removeAll(
      effects.files,
      written.map(({ privateName }) => privateName),
    );
    effects.again();
  }
}

/** Not how many there are: one may be taken off the list while another is put on it. */
async function readListed({ suppressions }: Database): Promise<string[]> {
  return suppressions.toCollection().primaryKeys();
}

async function writeAll(
  database: Database,
  { id, at, scope, choice }: Export,
  { files, ...effects }: ExportEffects,
): Promise<ExportedFile[]> {
  const format = fileFormat(choice);
  const opened: string[] = [];
  const open = async (part: number) => {
    const privateName = `export-${id}-${part}.${format.extension}`;
    const file = await files.write(privateName);
    opened.push(privateName);
    return choice.format === 'xlsx' ? workbookSink(file) : file;
  };
  try {
    const { costs } = format;
    const people = readExportedPeople(database, scope, { costs, listed: effects.listed });
    await writeFiles(readAhead(people), format, { open, ...effects });
    effects.signal.throwIfAborted();
  } catch (error) {
    await removeAll(files, opened);
    throw error;
  }
  const about = isTable(choice.format) ? `people-${choice.layout}` : 'people';
  return opened.map((privateName, index) => ({
    name: `reachable-${about}-${localDay(at)}${opened.length > 1 ? `-${index + 1}` : ''}.${format.extension}`,
    privateName,
  }));
}

async function removeAll(files: ExportEffects['files'], privateNames: readonly string[]): Promise<void> {
  await Promise.all(privateNames.map((name) => files.remove(name)));
}

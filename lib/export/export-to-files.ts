import { localDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { privateFiles } from '../private-file.ts';
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

export interface ExportEffects {
  wrote(people: readonly ExportedPerson[], leftOut: number): Promise<void> | void;
  signal: AbortSignal;
}

/** Writes people to private files, one chunk in memory at a time. */
export async function exportToFiles(
  database: Database,
  { id, at, scope, choice }: Export,
  effects: ExportEffects,
): Promise<ExportedFile[]> {
  const format = fileFormat(choice);
  const privateName = (part: number) => `export-${id}-${part}.${format.extension}`;
  const open = async (part: number) => {
    const file = await privateFiles.write(privateName(part));
    return choice.format === 'xlsx' ? workbookSink(file) : file;
  };
  const people = readAhead(readExportedPeople(database, scope, format));
  const count = await writeFiles(people, format, { open, ...effects });
  const about = isTable(choice.format) ? `people-${choice.layout}` : 'people';
  return Array.from({ length: count }, (_, index) => ({
    name: `reachable-${about}-${localDay(at)}${count > 1 ? `-${index + 1}` : ''}.${format.extension}`,
    privateName: privateName(index + 1),
  }));
}

import type { CsvCell } from './csv.ts';
import type { ExportedPerson } from './exported-person.ts';

/** Columns and rows of a table as its reader expects them. Names of columns are the reader's and never translated. */
export interface Layout {
  columns: readonly string[];
  /** The reader tells people apart by their email: who has none is left out. */
  needsEmail: boolean;
  /** The most rows it takes in one file. */
  mostRows: number;
  rows(exported: ExportedPerson): CsvCell[][];
}

import { type CsvCell, type CsvOptions, csvLine, csvStart } from './csv.ts';
import { exportedJson } from './exported-json.ts';
import type { ExportedPerson } from './exported-person.ts';
import type { FormatId, LayoutId } from './format-ids.ts';
import { layouts } from './layouts.ts';
import { plainText } from './plain-text.ts';
import { mostSheetRows, sheetHead, sheetRow, sheetTail } from './sheet-xml.ts';
import { vCard } from './vcard.ts';

/** What the user chose. `layout` is for tables, `csv` for comma-separated ones. */
export interface ExportChoice {
  format: FormatId;
  layout: LayoutId;
  csv: CsvOptions;
}

/** How a file is written from front to back. */
export interface FileFormat<Row = unknown> {
  extension: string;
  head: string;
  tail: string;
  /** Does it say what was spent? */
  costs: boolean;
  /** So many rows fit into one file. */
  mostRows: number;
  /** None for who is left out. */
  rows(exported: ExportedPerson): Row[];
  /** The text of rows of which the first stands at this place in the file, from 0. */
  text(rows: readonly Row[], place: number): string;
}

export function fileFormat({ format, layout, csv }: ExportChoice): FileFormat {
  if (format === 'csv') return csvFormat(layout, csv);
  if (format === 'xlsx') return sheetFormat(layout);
  return format === 'json' ? jsonFormat : vCardFormat;
}

/** Tables have a layout; the other formats say all there is. */
export function isTable(format: FormatId): boolean {
  return format === 'csv' || format === 'xlsx';
}

function csvFormat(layout: LayoutId, csv: CsvOptions): FileFormat<CsvCell[]> {
  const { columns, rows, mostRows } = layouts[layout];
  const plain = (cell: CsvCell) => (typeof cell === 'string' ? plainText(cell) : cell);
  return {
    ...{ extension: 'csv', head: csvStart(csv) + csvLine(columns, csv), tail: '', mostRows, rows },
    costs: layout === 'full',
    text: (some) => some.map((row) => csvLine(row.map(plain), csv)).join(''),
  };
}

function sheetFormat(layout: LayoutId): FileFormat<CsvCell[]> {
  const { columns, rows, mostRows } = layouts[layout];
  return {
    ...{ extension: 'xlsx', head: sheetHead + sheetRow(columns, 1), tail: sheetTail, rows },
    costs: layout === 'full',
    mostRows: Math.min(mostRows, mostSheetRows - 1),
    text: (some, place) => some.map((row, index) => sheetRow(row, place + index + 2)).join(''),
  };
}

const jsonFormat: FileFormat<string> = {
  ...{ extension: 'json', head: '[\n', tail: '\n]\n', mostRows: Infinity, costs: true },
  rows: (exported) => [exportedJson(exported)],
  text: (some, place) => (place > 0 ? ',\n' : '') + some.join(',\n'),
};

const vCardFormat: FileFormat<string> = {
  ...{ extension: 'vcf', head: '', tail: '', mostRows: Infinity, costs: false },
  rows: (exported) => [vCard(exported)],
  text: (some) => some.join(''),
};

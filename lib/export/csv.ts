/** Who is to read the file. `spreadsheet`: no cell may be a formula. `crm`: phone numbers stay as they are. */
export type CsvReader = 'spreadsheet' | 'crm';

export const csvDelimiters = [',', ';', '\t'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

export interface CsvOptions {
  reader: CsvReader;
  /** Begin with a byte order mark, without which a spreadsheet may take the file for an older encoding. */
  bom: boolean;
  /** A comma unless said otherwise: spreadsheets in countries with a decimal comma expect a semicolon. */
  delimiter?: CsvDelimiter;
}

export type CsvCell = string | number | null;

const byteOrderMark = '\uFEFF';
const signs = '=+\\-@＝＋－＠';
/** What a spreadsheet takes for a formula: its sign comes first, behind what cannot be seen too, or a tab or break does. */
const formula = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Cf}]*[${signs}])`, 'u');
/** Where a reader that expects another delimiter, or takes each line for a row, would see a new cell with a formula. */
const formulaInside = new RegExp(`([,;|\\t\\r\\n]"*)(?=[ \\p{Zs}\\p{Cf}"]*[${signs}])`, 'gu');
/** An international phone number, which a quote before it would spoil for a CRM. */
const phone = /^\+[1-9]\d{6,14}$/;

/** Most cells are like this. Nothing of the above can be in them, which is seen sooner than all of it is looked for. */
const harmless = /^[A-Za-z0-9][\w .@:/()+-]*$/;

/** Rows as RFC 4180 says: CRLF after each, cells with a delimiter, quote or line break in quotes. */
export function csvText(rows: readonly (readonly CsvCell[])[], options: CsvOptions): string {
  return csvStart(options) + rows.map((row) => csvLine(row, options)).join('');
}

/** What a file begins with. */
export function csvStart({ bom }: CsvOptions): string {
  return bom ? byteOrderMark : '';
}

export function csvLine(row: readonly CsvCell[], { reader, delimiter = ',' }: CsvOptions): string {
  const written = (cell: CsvCell) => {
    if (typeof cell === 'string' && harmless.test(cell)) return cell;
    return quoted(plain(cell, reader), delimiter);
  };
  return `${row.map(written).join(delimiter)}\r\n`;
}

/** Numbers are ours and stay numbers, also below zero. */
function plain(cell: CsvCell, reader: CsvReader): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (reader === 'crm' && phone.test(cell)) return cell;
  const inside = reader === 'spreadsheet' ? cell.replace(formulaInside, "$1'") : cell;
  return formula.test(inside) ? `'${inside}` : inside;
}

function quoted(cell: string, delimiter: CsvDelimiter): string {
  const needsQuotes = cell.includes(delimiter) || /[",\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

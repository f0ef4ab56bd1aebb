/** Who is to read the file. `spreadsheet`: no cell may be a formula. `crm`: phone numbers stay as they are. */
export type CsvReader = 'spreadsheet' | 'crm';

export interface CsvOptions {
  reader: CsvReader;
  /** Begin with a byte order mark, without which a spreadsheet may take the file for an older encoding. */
  bom: boolean;
}

export type CsvCell = string | number | null;

/** What a spreadsheet takes for a formula: the first sign of a cell, also in their full-width forms, and also behind
 * a leading tab or line break. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
/** An international phone number, which a quote before it would spoil for a CRM. */
const phone = /^\+[1-9]\d{6,14}$/;

/** Rows as RFC 4180 says: CRLF after each, cells with a comma, quote or line break in quotes. */
export function csvText(rows: readonly (readonly CsvCell[])[], { reader, bom }: CsvOptions): string {
  const lines = rows.map((row) => `${row.map((cell) => quoted(plain(cell, reader))).join(',')}\r\n`);
  return `${bom ? '\uFEFF' : ''}${lines.join('')}`;
}

/** Numbers are ours and stay numbers, also below zero. */
function plain(cell: CsvCell, reader: CsvReader): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (!formula.test(cell) || (reader === 'crm' && phone.test(cell))) return cell;
  return `'${cell}`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One record. `line`: where it starts, from 1. `isBroken`: a quotation mark in it is never closed. */
export interface CsvRow {
  line: number;
  fields: string[];
  isBroken: boolean;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** By such a first line spreadsheets are told the delimiter: `sep=;`. It is no record. */
const delimiterLine = /^\uFEFF?sep=(.)(?:\r\n|\r|\n)/i;

/** The delimiter that is told, or stands most often in the first line that says something; a comma when none does. */
export function detectDelimiter(text: string): string {
  const told = delimiterLine.exec(text)?.[1];
  if (told !== undefined) return told;
  const [first = ''] = /[^\r\n]*[^\s][^\r\n]*/.exec(text.slice(0, 100_000)) ?? [];
  const unquoted = first.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  return delimiters.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

interface Field {
  value: string;
  end: number;
  isBroken: boolean;
}

/** A field in quotation marks from `start` on, in which two of them stand for one; null when it is never closed. */
function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let value = '';
  for (let at = start + 1; ;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return null;
    value += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { value, end: mark + 1 };
    value += '"';
    at = mark + 2;
  }
}

function readField(text: string, start: number, ending: RegExp): Field {
  const endOf = (from: number) => {
    ending.lastIndex = from;
    return ending.exec(text)?.index ?? text.length;
  };
  const isQuoted = text[start] === '"';
  const quoted = isQuoted ? readQuoted(text, start) : null;
  const from = quoted?.end ?? start;
  const end = endOf(from);
  return { value: (quoted?.value ?? '') + text.slice(from, end), end, isBroken: isQuoted && quoted === null };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Reads comma-separated values (RFC 4180) with any delimiter and line end. Lenient: a quotation mark that is never
 * closed is taken as it stands, and what follows a closed one is kept. Empty lines are left out. Never throws. */
export function readCsv(text: string, delimiter: string, mostRows = Infinity): CsvRow[] {
  const ending = new RegExp(`[\\${delimiter}\\r\\n]`, 'g');
  const rows: CsvRow[] = [];
  const told = delimiterLine.exec(text)?.[0];
  let at = told?.length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  let line = told === undefined ? 1 : 2;
  while (at < text.length && rows.length < mostRows) {
    const start = at;
    const row: CsvRow = { line, fields: [], isBroken: false };
    for (;;) {
      const field = readField(text, at, ending);
      row.fields.push(field.value);
      row.isBroken ||= field.isBroken;
      at = field.end + 1;
      if (text[field.end] !== delimiter) break;
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1;
    line += lineBreaks(text.slice(start, at));
    if (row.fields.some((value) => value.trim() !== '')) rows.push(row);
  }
  return rows;
}

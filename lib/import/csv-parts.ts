import { detectDelimiter } from './read-csv.ts';

const byteOrderMark = '\uFEFF';
/** An open quotation mark may hold no more than this (characters): then it is taken as it stands. */
const longestRecord = 1_000_000;

/** A text that comes in parts, cut between records of values set apart by a delimiter, so that each part is read by itself. */
export async function* csvParts(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let delimiter: string | null = null;
  for await (const text of texts) {
    rest += text;
    // The first line tells it.
    if (delimiter === null && !rest.trimStart().includes('\n')) continue;
    delimiter ??= detectDelimiter(rest);
    const end = lastRecordEnd(rest, delimiter);
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (rest !== '') yield rest;
}

/** Behind the last line break that stands in no quotation marks; 0: there is none. As `readCsv` has it, only a mark that
 * begins a field opens any: another one stands for itself. */
function lastRecordEnd(text: string, delimiter: string): number {
  let end = 0;
  let isQuoted = false;
  const begins = new Set([undefined, delimiter, '\n', '\r', byteOrderMark]);
  for (const { 0: sign, index } of text.matchAll(/"+|\n/g)) {
    if (sign === '\n') end = isQuoted ? end : index + 1;
    else if (isQuoted) isQuoted = sign.length % 2 === 0;
    else if (begins.has(text[index - 1])) isQuoted = sign.length % 2 === 1;
  }
  return end === 0 && text.length > longestRecord ? text.lastIndexOf('\n') + 1 : end;
}

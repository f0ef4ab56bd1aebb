/** An open quotation mark may hold no more than this (characters): then it is taken as it stands. */
const longestRecord = 1_000_000;

/** A text that comes in parts, cut between records of comma-separated values, so that each part is read by itself. */
export async function* csvParts(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    rest += text;
    const end = lastRecordEnd(rest);
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  if (rest !== '') yield rest;
}

/** Behind the last line break that stands in no quotation marks; 0: there is none. */
function lastRecordEnd(text: string): number {
  let end = 0;
  let isQuoted = false;
  for (const { 0: sign, index } of text.matchAll(/["\n]/g)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) end = index + 1;
  }
  return end === 0 && text.length > longestRecord ? text.lastIndexOf('\n') + 1 : end;
}

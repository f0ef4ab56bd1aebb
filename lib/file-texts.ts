import { type TellShare, countUp } from './task-progress.ts';

/** So much of a file is looked at to know its encoding (bytes). */
const lookedAt = 1_000_000;

/** The text of a file in parts: memory does not grow with it. A part counts as read once the next one is asked for. */
export async function* fileTexts(file: Blob, tell: TellShare): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  const count = countUp(file.size, tell);
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield decoder.decode(part.value, { stream: true });
    count(part.value.byteLength);
  }
  yield decoder.decode();
}

/** The text of a file that is small. */
export async function wholeText(file: Blob): Promise<string> {
  return new TextDecoder(await encodingOf(file)).decode(await file.arrayBuffer());
}

/** Spreadsheets save UTF-16 as "Unicode text", with a mark before it, and CSV in the encoding of Western Windows, which is
 * no UTF-8. */
async function encodingOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, lookedAt).arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

import { type TellShare, countUp } from './task-progress.ts';

/** The text of a file in parts: memory does not grow with it. A part counts as read once the next one is asked for. */
export async function* fileTexts(file: Blob, tell: TellShare): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const count = countUp(file.size, tell);
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield decoder.decode(part.value, { stream: true });
    count(part.value.byteLength);
  }
  yield decoder.decode();
}

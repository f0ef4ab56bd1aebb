import type { ExportedPerson } from './exported-person.ts';
import { createFileChain } from './file-chain.ts';
import type { FileFormat } from './file-format.ts';
import type { FileSink } from './file-sink.ts';

interface WriteEffects {
  /** Opens the n-th file, from 1. */
  open(part: number): Promise<FileSink>;
  /** After each chunk: who was written, and who was left out for want of what the format needs. */
  wrote(people: readonly ExportedPerson[], leftOut: number): Promise<void> | void;
  /** Looked at between chunks: then the reason of its abort is thrown, and the open file is thrown away. */
  signal: AbortSignal;
}

/** Writes all people in as many files as the format needs and answers their number. Holds one chunk at a time. */
export async function writeFiles<Row>(
  people: AsyncIterable<readonly ExportedPerson[]>,
  format: FileFormat<Row>,
  { open, wrote, signal }: WriteEffects,
): Promise<number> {
  const chain = createFileChain(format, open);
  try {
    for await (const chunk of people) {
      signal.throwIfAborted();
      const groups = chunk.map((exported) => format.rows(exported));
      await chain.add(groups);
      const written = chunk.filter((_, place) => groups[place]?.length !== 0);
      await wrote(written, chunk.length - written.length);
    }
    signal.throwIfAborted();
    return await chain.finish();
  } catch (error) {
    await chain.abort().catch(() => undefined);
    throw error;
  }
}

import type { FileFormat } from './file-format.ts';
import type { FileSink } from './file-sink.ts';

interface FileChain<Row> {
  /** What belongs together stays in one file. */
  add(groups: readonly (readonly Row[])[]): Promise<void>;
  /** Answers how many files there are: at least one. */
  finish(): Promise<number>;
  abort(): Promise<void>;
}

/** Rows in one file after the other, each no longer than the format allows. `open`: the n-th file, from 1. */
export function createFileChain<Row>(
  { head, tail, mostRows, text }: FileFormat<Row>,
  open: (part: number) => Promise<FileSink>,
): FileChain<Row> {
  let file: FileSink | null = null;
  let files = 0;
  let length = 0;
  let ready: Row[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function begin(): Promise<FileSink> {
    file = await open((files += 1));
    length = 0;
    await file.write(head);
    return file;
  }

  async function flush(): Promise<void> {
    const opened = file ?? (await begin());
    if (ready.length > 0) await writeMeanwhile(opened, text(ready, length));
    length += ready.length;
    ready = [];
  }

  /** Waits for the part before, which was being written while this one was read and made. */
  async function writeMeanwhile(opened: FileSink, part: string): Promise<void> {
    await writing;
    writing = opened.write(part);
    // Whoever waits for it is told.
    writing.catch(() => undefined);
  }

  async function close(): Promise<void> {
    await flush();
    await writing;
    await file?.write(tail);
    await file?.close();
    file = null;
    length = 0;
  }

  return {
    async add(groups) {
      for (const group of groups) {
        if (length + ready.length + group.length > mostRows) await close();
        ready.push(...group);
      }
      await flush();
    },
    async finish() {
      await close();
      return files;
    },
    abort: async () => file?.abort(),
  };
}

import type { FileSink } from './export/file-sink.ts';

const folderName = 'files';
/** A download may wait for the user's answer as long as this before its file is taken away. */
const keptMs = 3_600_000;

export interface PrivateFiles {
  /** A new file, or an old one emptied, to be written from front to back; it is there once it is closed. */
  write(name: string): Promise<FileSink>;
  /** Its content is read from disk as it is needed. Rejects when there is none of this name. */
  read(name: string): Promise<Blob>;
  /** Never rejects: what cannot be removed now goes with `clearPrivateFiles`. */
  remove(name: string): Promise<void>;
}

/** Files of the extension's own, which no page sees: what is too large for memory, and what goes between panel and
 * worker. They are no archive: `clearPrivateFiles` takes them away. */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

export type HandedOver = 'backup' | 'restore' | 'settings' | 'contacts';

/** The panel and the worker hand such a file to each other, since messages are texts. Each has an id of its own, or two panels
 * would take away or overwrite each other's. */
export function handedOver(which: HandedOver, id: string): string {
  return `${which}-${id}.${which === 'contacts' ? 'csv' : 'json'}`;
}

export const privateFiles: PrivateFiles = {
  async write(name) {
    const handle = await (await folder()).getFileHandle(name, { create: true });
    return handle.createWritable();
  },
  async read(name) {
    const handle = await (await folder()).getFileHandle(name);
    return handle.getFile();
  },
  async remove(name) {
    await folder()
      .then((files) => files.removeEntry(name))
      .catch(() => undefined);
  },
};

/** Copies a file the user chose to where the worker finds it. What was copied of one for which there is no room takes none:
 * while it is open, it cannot be removed. */
export async function putPrivateFile(name: string, content: Blob): Promise<void> {
  const file = await privateFiles.write(name);
  try {
    const reader = content.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) await file.write(part.value);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
}

/** Removes all files that nobody can be waiting for any more. */
export async function clearPrivateFiles(now: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const here = await root.getDirectoryHandle(folderName).catch(() => null);
  if (!here) return;
  for await (const [name, handle] of here.entries()) {
    const age = handle.kind === 'file' ? now - (await handle.getFile()).lastModified : Infinity;
    if (age > keptMs) await here.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
}

const folderName = 'files';
/** A download may wait for the user's answer as long as this before its file is taken away. */
const keptMs = 3_600_000;

/** Files of the extension's own, which no page sees: what is too large for memory, and what goes between panel and
 * worker. They are no archive: `clearPrivateFiles` takes them away. */
async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
}

/** A new file, or an old one emptied, to be written from front to back; it is there once it is closed. */
export async function writePrivateFile(name: string): Promise<FileSystemWritableFileStream> {
  const handle = await (await folder()).getFileHandle(name, { create: true });
  return handle.createWritable();
}

/** Its content is read from disk as it is needed. Rejects when there is none of this name. */
export async function readPrivateFile(name: string): Promise<File> {
  const handle = await (await folder()).getFileHandle(name);
  return handle.getFile();
}

export async function removePrivateFile(name: string): Promise<void> {
  await (await folder()).removeEntry(name).catch(() => undefined);
}

/** Removes all files that nobody can be waiting for any more. */
export async function clearPrivateFiles(now: number): Promise<void> {
  const here = await folder();
  for await (const [name, handle] of here.entries()) {
    const age = handle.kind === 'file' ? now - (await handle.getFile()).lastModified : Infinity;
    if (age > keptMs) await here.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
}

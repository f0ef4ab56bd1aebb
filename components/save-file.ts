interface TextFile {
  name: string;
  type: string;
  /** A file is read from disk as it is saved. */
  content: string | Blob;
}

/** Long enough for the browser to begin reading; it holds on to what it reads. */
const keepMs = 60_000;

/** Hands a text or file to the browser as a download; nothing leaves the computer. */
export function saveFile({ name, type, content }: TextFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}

/** A file that is written from front to back; the browser's own writable files are such. */
export interface FileSink {
  write(data: string | Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Throws away what was written. */
  abort(): Promise<void>;
}

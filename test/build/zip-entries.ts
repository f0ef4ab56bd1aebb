import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  path: string;
  text: string;
}

const [endMark, entryMark] = [0x06054b50, 0x02014b50];

/** The files of a zip, from its central directory. */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([endMark & 255, 0x4b, 0x05, 0x06]));
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== entryMark) throw new Error('this is no entry of a zip');
    const [names, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const path = zip.toString('utf8', at + 46, at + 46 + (names ?? 0));
    if (!path.endsWith('/')) entries.push({ path, text: textAt(zip, at) });
    at += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function textAt(zip: Buffer, entry: number): string {
  const isPacked = zip.readUInt16LE(entry + 10) !== 0;
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return (isPacked ? inflateRawSync(bytes) : bytes).toString('utf8');
}

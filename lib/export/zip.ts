import { crc32 } from './crc32.ts';
import type { FileSink } from './file-sink.ts';

/** Sizes and checksum follow the data (bit 3), names are UTF-8 (bit 11); version 2.0; deflated. */
const flags = 0x0808;
const version = 20;
const deflated = 8;
/** 1 January 1980, the first day a zip knows: when a file was made is nobody's business. */
const date = 0x21;

interface Entry {
  name: Uint8Array;
  offset: number;
  checksum: number;
  packed: number;
  size: number;
}

interface Zip {
  /** Writes one entry from beginning to end; one after the other. */
  add(name: string, content: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void>;
  /** Writes the directory; nothing can be added afterwards. */
  finish(): Promise<void>;
}

const utf8 = new TextEncoder();

/** A zip (PKWARE APPNOTE) written from front to back, packed by the browser's own deflate. Less than 4 GB in all. */
export function createZip(sink: Pick<FileSink, 'write'>): Zip {
  const entries: Entry[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    await sink.write(bytes);
    offset += bytes.length;
  };
  return {
    async add(name, content) {
      const entry = { name: utf8.encode(name), offset, checksum: 0, packed: 0, size: 0 };
      await write(localHeader(entry));
      const measured = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(bytes, controller) {
          entry.checksum = crc32(bytes, entry.checksum);
          entry.size += bytes.length;
          controller.enqueue(bytes);
        },
      });
      const packed = content.pipeThrough(measured).pipeThrough(new CompressionStream('deflate-raw'));
      const reader = packed.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        entry.packed += part.value.length;
        await write(part.value);
      }
      await write(fields([4, 0x08074b50], ...sums(entry)));
      entries.push(entry);
    },
    async finish() {
      const start = offset;
      for (const entry of entries) await write(directoryEntry(entry));
      const count = entries.length;
      await write(
        fields([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, offset - start], [4, start], [2, 0]),
      );
    },
  };
}

function localHeader({ name }: Entry): Uint8Array<ArrayBuffer> {
  const head = fields([4, 0x04034b50], ...kind, [12, 0], [2, name.length], [2, 0]);
  return joined(head, name);
}

function directoryEntry(entry: Entry): Uint8Array<ArrayBuffer> {
  const { name, offset } = entry;
  const head = fields(
    ...([[4, 0x02014b50], [2, version], ...kind, ...sums(entry), [2, name.length]] as const),
    ...([
      [12, 0],
      [4, offset],
    ] as const),
  );
  return joined(head, name);
}

/** Length in bytes and value, lowest byte first. */
type Field = readonly [length: number, value: number];

const kind: readonly Field[] = [
  [2, version],
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, date],
];

function sums({ checksum, packed, size }: Entry): Field[] {
  return [
    [4, checksum],
    [4, packed],
    [4, size],
  ];
}

function fields(...list: readonly Field[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    list.flatMap(([length, value]) =>
      Array.from({ length }, (_, place) => Math.floor(value / 256 ** place) % 256),
    ),
  );
}

function joined(head: Uint8Array, name: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + name.length);
  bytes.set(head);
  bytes.set(name, head.length);
  return bytes;
}

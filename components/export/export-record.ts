import { bytesToHex } from '@noble/hashes/utils.js';
import type { Export } from '../../lib/export/export-to-files.ts';
import type { ExportedPerson } from '../../lib/export/exported-person.ts';
import { isTable } from '../../lib/export/file-format.ts';
import { bitsOf, eitherBits, noBits } from '../../lib/history/bits.ts';
import type { WishOf } from '../../lib/messages.ts';

/** Gathers who went into a file, a bit for each, for the worker to write down. */
export function exportRecord({ at, choice: { format, layout } }: Export) {
  let bits = noBits();
  let count = 0;
  return {
    add(written: readonly ExportedPerson[]) {
      bits = eitherBits(bits, bitsOf(written.flatMap(({ number }) => number ?? [])));
      count += written.length;
    },
    wish(): WishOf<'record-export'> {
      const target = isTable(format) && layout !== 'full' ? layout : format;
      return { type: 'record-export', at, format: target, count, people: bytesToHex(bits) };
    },
  };
}

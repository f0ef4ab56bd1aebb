import { hexToBytes } from '@noble/hashes/utils.js';
import type { WishAnswer, WishOf } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';

/** Writes down whose data went into a file, for their timelines. */
export async function recordExport(
  { database }: WorkerContext,
  { at, format, count, people }: WishOf<'record-export'>,
): Promise<WishAnswer> {
  await database.exports.add({ at, format, count, people: hexToBytes(people) });
  return { ok: true };
}

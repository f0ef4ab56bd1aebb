import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { timeSchema } from '../time-schema.ts';

/** A backup is a JSON array with an element on each line, so that it is read and written line by line: first this, then
 * rows, last how many rows there were. */
export const backupHeadSchema = z.object({
  format: z.literal('reachable-backup'),
  /** Of the database. */
  version: z.number().int().positive(),
  at: timeSchema,
});
export type BackupHead = z.infer<typeof backupHeadSchema>;

export const backupTailSchema = z.object({ rows: z.number().int().min(0) });

/** A row with its table, or a vendor's key with the vendor's id, which is there only when the user asked for it. */
export const backupRowSchema = z.tuple([z.string().max(100), z.record(z.string(), z.unknown())]);
export type BackupRow = z.infer<typeof backupRowSchema>;
/** No table has this name. */
export const keyLine = 'apiKey';
export const backupKeySchema = z.object({ provider: z.string(), apiKey: z.string().min(1).max(1000) });

export function backupLine(element: BackupHead | BackupRow): string {
  return `${JSON.stringify(element, withoutBytes)},\n`;
}

export function backupEnd(rows: number): string {
  return `${JSON.stringify({ rows })}]\n`;
}

export function parseBackupLine(line: string): unknown {
  const json = line.replace(/^\[(?=\{)/, '').replace(/[,\]]\s*$/, '');
  return line.includes(bytesName) ? JSON.parse(json, withBytes) : JSON.parse(json);
}

const bytesName = '$bytes';

function withoutBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { [bytesName]: bytesToHex(value) } : value;
}

function withBytes(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(bytesName in value)) return value;
  const hex = value[bytesName];
  return typeof hex === 'string' ? hexToBytes(hex) : value;
}

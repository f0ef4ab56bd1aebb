import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The keyed hash under which a trace is suppressed. Not the browser's own HMAC: that answers later, and a transaction
 * of the database does not wait for it. */
export function hashTrace(key: string, trace: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(trace)));
}

/** 32 random bytes, lower-case hex. */
export function newHashKey(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

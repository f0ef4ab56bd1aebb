import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Secret } from './vault-database.ts';

const name = 'AES-GCM';

export async function encryptSecret(
  key: CryptoKey,
  { provider, apiKey }: { provider: ProviderId; apiKey: string },
): Promise<Secret> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(apiKey);
  return { provider, iv, ciphertext: await crypto.subtle.encrypt({ name, iv }, key, plain) };
}

/** null: it was encrypted with another key, or is damaged. */
export async function decryptSecret(key: CryptoKey, { iv, ciphertext }: Secret): Promise<string | null> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name, iv }, key, ciphertext));
  } catch {
    return null;
  }
}

/** A key that works here and cannot be exported. */
export function newSecretKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name, length: 256 }, false, ['encrypt', 'decrypt']);
}

export function importSecretKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, name, false, ['encrypt', 'decrypt']);
}

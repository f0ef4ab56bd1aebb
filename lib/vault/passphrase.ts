/** A key locked with a passphrase. Nothing in it tells the passphrase but by trying. */
export interface LockedKey {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  ciphertext: ArrayBuffer;
}

/** What OWASP's Password Storage cheat sheet asks of PBKDF2 with HMAC-SHA-256: some tenths of a second for a try. */
const iterations = 600_000;

export async function lockKey(passphrase: string, key: Uint8Array<ArrayBuffer>): Promise<LockedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await derive(passphrase, { salt, iterations });
  return {
    salt,
    iterations,
    iv,
    ciphertext: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, key),
  };
}

/** null: this is not the passphrase. */
export async function unlockKey(
  passphrase: string,
  { iv, ciphertext, ...derivation }: LockedKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapping = await derive(passphrase, derivation);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, ciphertext));
  } catch {
    return null;
  }
}

async function derive(
  passphrase: string,
  { salt, iterations }: Pick<LockedKey, 'salt' | 'iterations'>,
): Promise<CryptoKey> {
  // The same letters typed on another keyboard may come in another composition.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

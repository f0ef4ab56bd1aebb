import { describe, expect, it, vi } from 'vitest';
import { makeSession, makeVault } from './make-vault.ts';

const canary = 'canary-key-0b1c2d3e4f';

it('gives a key back, replaces and removes it', async () => {
  const vault = makeVault('vault-1');
  expect(await vault.read('pronto')).toEqual({ problem: 'no_key' });
  await vault.save('pronto', 'first');
  await vault.save('pronto', canary);
  expect(await vault.read('pronto')).toEqual({ apiKey: canary });
  expect(await makeVault('vault-1').read('pronto')).toEqual({ apiKey: canary });
  await vault.remove('pronto');
  expect(await vault.read('pronto')).toEqual({ problem: 'no_key' });
});

it('holds no key that a look at the database would show', async () => {
  await makeVault('vault-2').save('pronto', canary);
  const rows = await readAll('vault-2', 'secrets');
  expect(rows).toHaveLength(1);
  expect(
    JSON.stringify(rows, (_, value) =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer ? bytes(value) : value,
    ),
  ).not.toContain(canary);
  const [wrapping] = (await readAll('vault-2', 'wrapping')) as { key: CryptoKey }[];
  expect(wrapping?.key.extractable).toBe(false);
});

it('says so when what is stored cannot be opened', async () => {
  const vault = makeVault('vault-3');
  await vault.save('pronto', canary);
  const database = await open('vault-3');
  const store = database.transaction('secrets', 'readwrite').objectStore('secrets');
  await done(store.put({ provider: 'pronto', iv: new Uint8Array(12), ciphertext: new ArrayBuffer(32) }));
  expect(await vault.read('pronto')).toEqual({ problem: 'key_unreadable' });
});

describe('a passphrase', () => {
  it('asks again after the browser was closed, but not after the death of a worker', async () => {
    const session = makeSession();
    const vault = makeVault('vault-4', session);
    await vault.save('pronto', canary);
    expect(await vault.lockState()).toBe('open');
    expect(await vault.changePassphrase('', 'correct horse')).toBe(true);
    expect(await makeVault('vault-4', session).read('pronto')).toEqual({ apiKey: canary });
    const restarted = makeVault('vault-4');
    expect(await restarted.lockState()).toBe('locked');
    expect(await restarted.read('pronto')).toEqual({ problem: 'keys_locked' });
    expect(await restarted.save('pronto', 'other')).toBe(false);
    expect(await restarted.unlock('wrong horse')).toBe(false);
    expect(await restarted.lockState()).toBe('locked');
    expect(await restarted.unlock('correct horse')).toBe(true);
    expect(await restarted.read('pronto')).toEqual({ apiKey: canary });
  });

  it('is changed and removed only by who knows it', async () => {
    const vault = makeVault('vault-5');
    await vault.save('pronto', canary);
    await vault.changePassphrase('', 'first passphrase');
    expect(await vault.changePassphrase('guessed', 'second passphrase')).toBe(false);
    expect(await vault.changePassphrase('first passphrase', 'second passphrase')).toBe(true);
    const restarted = makeVault('vault-5');
    expect(await restarted.unlock('first passphrase')).toBe(false);
    expect(await restarted.changePassphrase('guessed', null)).toBe(false);
    expect(await restarted.changePassphrase('second passphrase', null)).toBe(true);
    expect(await makeVault('vault-5').read('pronto')).toEqual({ apiKey: canary });
  });

  it('leaves no key on disk that opens without it', async () => {
    const vault = makeVault('vault-6');
    await vault.save('pronto', canary);
    await vault.changePassphrase('', 'correct horse');
    expect(await readAll('vault-6', 'wrapping')).toEqual([]);
  });

  it('locks at once when told, also for a session that knew an earlier lock', async () => {
    const session = makeSession();
    const vault = makeVault('vault-7', session);
    await vault.save('pronto', canary);
    await vault.changePassphrase('', 'first passphrase');
    const early = await session.read();
    await vault.changePassphrase('first passphrase', 'second passphrase');
    await session.write(early);
    expect(await vault.lockState()).toBe('locked');
    await vault.unlock('second passphrase');
    await vault.lock();
    expect(await vault.read('pronto')).toEqual({ problem: 'keys_locked' });
  });

  it('that is changed takes along what is saved at that moment, and brings back nothing that is removed', async () => {
    const vault = makeVault('vault-9');
    await vault.save('pronto', 'old key');
    await vault.save('harmonic', canary);
    const { subtle } = crypto;
    const meanwhile: Promise<unknown>[] = [];
    // All keys have been read by then, to be locked anew.
    const decrypt = vi.spyOn(subtle, 'decrypt').mockImplementationOnce((...args) => {
      decrypt.mockRestore();
      meanwhile.push(vault.remove('harmonic'), vault.save('pronto', 'new key'));
      meanwhile.push(vault.save('sixtyfour', 'another key'));
      return subtle.decrypt(...args);
    });
    expect(await vault.changePassphrase('', 'correct horse')).toBe(true);
    expect(await Promise.all(meanwhile)).toEqual([undefined, true, true]);
    expect(await vault.read('pronto')).toEqual({ apiKey: 'new key' });
    expect(await vault.read('sixtyfour')).toEqual({ apiKey: 'another key' });
    expect(await vault.read('harmonic')).toEqual({ problem: 'no_key' });
  });

  it('that is locked while it is changed is locked', async () => {
    const vault = makeVault('vault-11');
    await vault.save('pronto', canary);
    await Promise.all([vault.changePassphrase('', 'correct horse'), vault.lock()]);
    expect(await vault.lockState()).toBe('locked');
  });

  it('that is forgotten is given up with the keys', async () => {
    const vault = makeVault('vault-8');
    await vault.save('pronto', canary);
    await vault.changePassphrase('', 'forgotten it');
    await vault.lock();
    await vault.clear();
    expect(await vault.read('pronto')).toEqual({ problem: 'no_key' });
    expect(await vault.save('pronto', 'new')).toBe(true);
  });
});

function bytes(value: ArrayBuffer | ArrayBufferView): string {
  const buffer = value instanceof ArrayBuffer ? value : value.buffer;
  return String.fromCharCode(...new Uint8Array(buffer as ArrayBuffer));
}

async function readAll(name: string, table: string): Promise<unknown[]> {
  const database = await open(name);
  return done(database.transaction(table).objectStore(table).getAll());
}

function open(name: string): Promise<IDBDatabase> {
  return done(indexedDB.open(name));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

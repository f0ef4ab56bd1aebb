import { expect, it } from 'vitest';
import { openVault } from '../../lib/vault.ts';

const canary = 'canary-key-0b1c2d3e4f';

it('gives a key back, replaces and removes it', async () => {
  const vault = openVault('vault-1');
  expect(await vault.read('pronto')).toBeNull();
  await vault.save('pronto', 'first');
  await vault.save('pronto', canary);
  expect(await vault.read('pronto')).toBe(canary);
  expect(await openVault('vault-1').read('pronto')).toBe(canary);
  await vault.remove('pronto');
  expect(await vault.read('pronto')).toBeNull();
});

it('holds no key that a look at the database would show', async () => {
  await openVault('vault-2').save('pronto', canary);
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
  const vault = openVault('vault-3');
  await vault.save('pronto', canary);
  const database = await open('vault-3');
  const store = database.transaction('secrets', 'readwrite').objectStore('secrets');
  await done(store.put({ provider: 'pronto', iv: new Uint8Array(12), ciphertext: new ArrayBuffer(32) }));
  expect(await vault.read('pronto')).toBe('unreadable');
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

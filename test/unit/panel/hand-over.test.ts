import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Wish, WishAnswer } from '../../../lib/messages.ts';

const sendMessage = vi.hoisted(() => vi.fn<(wish: Wish) => Promise<WishAnswer>>());
const saveFile = vi.hoisted(() => vi.fn<(file: { content: Blob }) => void>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));
vi.mock('../../../components/save-file.ts', () => ({ saveFile }));
const { handOver, saveHandedOver } = await import('../../../components/data/hand-over.ts');

/** The browser's private file system, with one folder. */
function fileSystem({ isFull = false } = {}) {
  const files = new Map<string, Blob>();
  const written = new Set<string>();
  const handleOf = (name: string) => ({
    getFile: async () => files.get(name),
    async createWritable() {
      const parts: BlobPart[] = [];
      written.add(name);
      const write = async (part: BlobPart) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        parts.push(part);
      };
      const close = async () => {
        written.delete(name);
        files.set(name, new Blob(parts));
      };
      return { write, close, abort: async () => void written.delete(name) };
    },
  });
  const folder = {
    async getFileHandle(name: string, { create = false } = {}) {
      if (create && !files.has(name)) files.set(name, new Blob([]));
      if (!files.has(name)) throw new DOMException('gone', 'NotFoundError');
      return handleOf(name);
    },
    async removeEntry(name: string) {
      if (written.has(name)) throw new DOMException('being written', 'NoModificationAllowedError');
      files.delete(name);
    },
  };
  const storage = {
    getDirectory: async () => ({ getDirectoryHandle: async () => folder }),
    estimate: async () => ({ quota: 1e9, usage: 0 }),
  };
  vi.stubGlobal('navigator', { storage });
  return files;
}

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue({ ok: true });
  saveFile.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const fileOf = (wish: Wish) => ('file' in wish ? wish.file : '');

test('two lists that are put there at once are each what was chosen', async () => {
  const files = fileSystem();
  const read = new Map<string, string | undefined>();
  sendMessage.mockImplementation(async (wish) => {
    const name = 'name' in wish ? wish.name : '';
    read.set(name, await files.get(`contacts-${fileOf(wish)}.csv`)?.text());
    return { ok: true };
  });
  const put = (name: string) =>
    handOver('contacts', new Blob([name]), (file) => ({ type: 'import-contacts', file, name }));
  expect(await Promise.all([put('one'), put('two')])).toEqual([{ ok: true }, { ok: true }]);
  expect(Object.fromEntries(read)).toEqual({ one: 'one', two: 'two' });
});

test('a file for which there is no room is said, and nothing is left or sent', async () => {
  const files = fileSystem({ isFull: true });
  const answer = await handOver('restore', new Blob(['x']), (file) => ({ type: 'restore-backup', file }));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'storage_full' } });
  expect([files.size, sendMessage.mock.calls.length]).toEqual([0, 0]);
});

test('a file system that the browser does not open is said, and nothing waits for it', async () => {
  fileSystem();
  navigator.storage.getDirectory = () => Promise.reject(new DOMException('closed', 'InvalidStateError'));
  expect(
    await handOver('settings', new Blob(['x']), (file) => ({ type: 'read-settings', file })),
  ).toMatchObject({ ok: false, failure: { code: 'internal', cost: 'not-charged' } });
  expect(sendMessage).not.toHaveBeenCalled();
});

test('a backup is saved, and taken away a minute later', async () => {
  const files = fileSystem();
  sendMessage.mockImplementation(async (wish) => {
    files.set(`backup-${fileOf(wish)}.json`, new Blob(['[]']));
    return { ok: true };
  });
  expect(await saveHandedOver('backup', { keys: false, name: 'x.json' })).toEqual({ ok: true });
  expect(await saveFile.mock.calls[0]?.[0].content.text()).toBe('[]');
  expect(files.size).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(files.size).toBe(0);
});

test('a backup that an erasure took away before it was saved is said', async () => {
  fileSystem();
  expect(await saveHandedOver('backup', { keys: false, name: 'x.json' })).toMatchObject({
    ok: false,
    failure: { code: 'internal', cost: 'not-charged' },
  });
  expect(saveFile).not.toHaveBeenCalled();
});

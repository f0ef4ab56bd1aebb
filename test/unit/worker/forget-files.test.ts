import { afterEach, expect, it, vi } from 'vitest';
import { forgetFiles } from '../../../lib/worker/wipe-browser.ts';

/** A folder of the browser's private file system, in which one file is just being written. */
function folderOf(names: string[], busy: string) {
  const files = new Map(
    names.map((name) => [name, { kind: 'file', getFile: async () => ({ lastModified: 1 }) }]),
  );
  const isBusy = (name: string) => name === busy || (name === 'files' && files.has(busy));
  const removeEntry = async (name: string) => {
    if (isBusy(name)) throw new DOMException('locked', 'NoModificationAllowedError');
    files.delete(name);
  };
  const folder = {
    entries: async function* () {
      yield* [...files];
    },
    removeEntry,
  };
  const root = {
    getDirectoryHandle: async () => folder,
    keys: async function* () {
      yield 'files';
    },
    removeEntry,
  };
  return { files, root };
}

afterEach(() => vi.unstubAllGlobals());

it('a file that is just being written keeps no other, and fails no erasure', async () => {
  const { files, root } = folderOf(['export-1.csv', 'export-2.csv', 'settings.json'], 'export-2.csv');
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
  await forgetFiles();
  expect([...files.keys()]).toEqual(['export-2.csv']);
});

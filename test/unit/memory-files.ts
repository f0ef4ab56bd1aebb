import type { PrivateFiles } from '../../lib/private-file.ts';

/** Private files in memory; those that are closed are in `content`. */
export function memoryFiles() {
  const content = new Map<string, Blob>();
  const files: PrivateFiles = {
    async write(name) {
      const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
      return {
        write: async (part) => void parts.push(part),
        close: async () => void content.set(name, new Blob(parts)),
        abort: async () => void (parts.length = 0),
      };
    },
    async read(name) {
      const file = content.get(name);
      if (!file) throw new Error(`there is no ${name}`);
      return file;
    },
    remove: async (name) => void content.delete(name),
  };
  return { files, content };
}

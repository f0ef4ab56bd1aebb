import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const builtFolder = join(root, '.output/chrome-mv3');

/** The paths of all files below a folder, in order. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

/** The text of a file of the built extension. */
export function builtText(path: string): string {
  return readFileSync(join(builtFolder, path), 'utf8');
}

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openPageReader, type PageReader } from './read-pages/open-page-reader.ts';

/** The pages of a folder, or the file itself. */
function pagesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.html?$/i.test(name));
  if (names.length === 0) throw new Error('there is no .html file in this folder');
  return names.sort().map((name) => join(path, name));
}

/** `addresses.json` beside a page: {file: address}. */
function statedAddress(file: string): string | null {
  const path = join(dirname(file), 'addresses.json');
  if (!statSync(path, { throwIfNoEntry: false })) return null;
  const addresses: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const entries = typeof addresses === 'object' && addresses !== null ? Object.entries(addresses) : [];
  const address: unknown = entries.find(([name]) => name === basename(file))?.[1];
  return typeof address === 'string' ? address : null;
}

function complain(path: string, failure: unknown): void {
  console.error(`${path}: ${failure instanceof Error ? failure.message : String(failure)}`);
  process.exitCode = 1;
}

async function printPage(reader: PageReader, file: string): Promise<void> {
  try {
    const result = await reader.read(readFileSync(file, 'utf8'), statedAddress(file));
    console.log(JSON.stringify({ file: basename(file), ...result }));
  } catch (failure) {
    complain(file, failure);
  }
}

function expand(path: string): string[] {
  try {
    return pagesOf(path);
  } catch (failure) {
    complain(path, failure);
    return [];
  }
}

async function printAll(files: string[]): Promise<void> {
  const reader = await openPageReader();
  for (const file of files) await printPage(reader, file);
  await reader.close();
}

const paths = process.argv.slice(2);
if (paths.length === 0) complain('read-pages', 'name the saved pages, or a folder of them');
const files = paths.flatMap(expand);
if (files.length > 0) await printAll(files).catch((failure: unknown) => complain('read-pages', failure));

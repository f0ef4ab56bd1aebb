/** Takes over the pictures that docs/tour.md shows from those that the tests have saved. */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const from = join(root, '.output/views');
const to = join(root, 'docs/images/tour');

const tour = await readFile(join(root, 'docs/tour.md'), 'utf8');
const names = new Set([...tour.matchAll(/images\/tour\/([\w-]+\.png)/g)].flatMap(([, name]) => name ?? []));
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
for (const name of names) await copyFile(join(from, name), join(to, name));
console.log(`${names.size} pictures are in docs/images/tour.`);

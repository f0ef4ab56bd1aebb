import { createHash } from 'node:crypto';
import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../e2e/harness/launch.ts';
import { newProfile } from '../e2e/harness/profile.ts';
import { startSandbox } from '../sandbox/server.ts';
import { scriptForBrowser } from './script-for-browser.ts';
import { seedHistory } from './seed-history.ts';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/reachable-bench');

/** Of what was made only the database is taken: a whole profile brings the worker's script of then along. */
const database = join('Default', 'IndexedDB');

/** A profile of the browser whose history has so many people, to be thrown away by who asked for it. Making a hundred
 * thousand takes minutes, so what was made is kept, as long as the script that makes it stays the same, and copied. */
export async function seededProfile(people: number): Promise<string> {
  const made = join(kept, await nameFor(people));
  const isMade = await stat(made).then(
    () => true,
    () => false,
  );
  if (!isMade) await make(people, made);
  const profile = await newProfile();
  await cp(join(made, database), join(profile, database), { recursive: true });
  return profile;
}

/** An extension that is not packed has its id, to which its database belongs, from its folder. */
async function nameFor(people: number): Promise<string> {
  const script = await scriptForBrowser('seed-in-page.ts');
  const hash = createHash('sha256').update(`${root} ${script}`).digest('hex').slice(0, 16);
  return `people-${people}-${hash}`;
}

async function make(people: number, made: string): Promise<void> {
  const startedAt = performance.now();
  const sandbox = await startSandbox();
  const profile = `${made}-unfinished-${process.pid}`;
  await mkdir(profile, { recursive: true });
  const harness = await launch(sandbox, { profile });
  try {
    const page = await harness.open(`chrome-extension://${harness.extensionId}/manifest.json`);
    await seedHistory(page, people);
  } finally {
    await harness.close();
    await sandbox.close();
  }
  await rename(profile, made);
  console.log(
    `${people} people were made in ${((performance.now() - startedAt) / 1000).toFixed(0)} s and are kept`,
  );
}

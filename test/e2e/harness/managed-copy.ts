import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../commands/find-chromium.mjs';
import { builtExtension } from './start-browser.ts';

/** A copy of the build under an id that nobody else has, and the policy of its administrator. */
export interface ManagedCopy {
  extension: string;
  /** Puts this policy in the place of the one before; the browser takes it in some seconds later. */
  set: (policy: object) => Promise<void>;
  remove: () => Promise<void>;
}

/** Where the browser reads the policies of its administrator: one folder for the whole machine. The id in the file keeps
 * them away from every other browser. */
function policyFolder(): string {
  const isForTesting = findChromium()?.includes('chrome-linux64') ?? false;
  return `/etc/${isForTesting ? 'opt/chrome_for_testing' : 'chromium'}/policies/managed`;
}

export async function makeManagedCopy(): Promise<ManagedCopy> {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const id = idOf(key);
  const extension = await mkdtemp(join(tmpdir(), 'reachable-managed-'));
  await cp(builtExtension, extension, { recursive: true });
  const path = join(extension, 'manifest.json');
  const manifest: object = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const file = join(policyFolder(), `reachable-test-${id}.json`);
  const tidy = () => rmSync(file, { force: true });
  process.once('exit', tidy);
  return {
    extension,
    set: (policy) => writePolicy(file, { '3rdparty': { extensions: { [id]: policy } } }),
    async remove() {
      tidy();
      process.off('exit', tidy);
      await rm(extension, { recursive: true, force: true });
    },
  };
}

/** The id that Chromium gives an extension with this public key. */
function idOf(key: Buffer): string {
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

/** At once or not at all: the browser may be reading. */
async function writePolicy(file: string, content: object): Promise<void> {
  try {
    await mkdir(policyFolder(), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(content));
    await rename(`${file}.new`, file);
  } catch (error) {
    await rm(`${file}.new`, { force: true }).catch(() => undefined);
    throw new Error(`The policy of an administrator cannot be tested: ${policyFolder()} takes no file.`, {
      cause: error,
    });
  }
}

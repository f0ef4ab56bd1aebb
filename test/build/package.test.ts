import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtFolder, filesIn, root } from './built-files.ts';
import { zipEntries } from './zip-entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachable-zip-'));

function sums(of: string): string[] {
  const sum = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(of, file)))
      .digest('hex');
  return filesIn(of).map((file) => `${sum(file)} ${file}`);
}

/** Builds and zips anew, elsewhere, as `npm run zip` does: in a process that knows of no test. */
beforeAll(() => {
  const { NODE_ENV: _mode, VITEST: _vitest, ...env } = process.env;
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'zip-elsewhere.mjs'), folder],
    {
      cwd: root,
      env,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(folder, { recursive: true }));

it('two builds are the same to the last byte', () => {
  const again = join(folder, 'chrome-mv3');
  expect(filesIn(again).length).toBeGreaterThan(5);
  expect(sums(again)).toEqual(sums(builtFolder));
});

it('the zip holds the built extension and nothing else: no map, test or key', () => {
  const zips = readdirSync(folder).filter((file) => file.endsWith('.zip'));
  const entries = zips.flatMap((file) => zipEntries(readFileSync(join(folder, file))));
  expect(zips).toHaveLength(1);
  expect(entries.map((entry) => entry.path).sort()).toEqual(filesIn(builtFolder));
  const manifest = entries.find((entry) => entry.path === 'manifest.json');
  expect(Object.keys(JSON.parse(manifest?.text ?? '{}'))).not.toContain('key');
  const keys = entries.filter(({ text }) => /BEGIN [A-Z ]*PRIVATE KEY|MIIBIjANBgkqhkiG9w0BAQ/.test(text));
  expect(keys).toEqual([]);
});

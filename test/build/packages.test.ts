import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './built-files.ts';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  optional?: boolean;
  dev?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Bindings of oxlint for other platforms, which not every registry offers. They are optional and never shipped. */
const notOffered = [
  'android-arm-eabi',
  'android-arm64',
  'darwin-arm64',
  'darwin-x64',
  'freebsd-x64',
  'linux-arm-gnueabihf',
  'linux-arm-musleabihf',
  'linux-arm64-musl',
  'linux-ppc64-gnu',
  'linux-riscv64-gnu',
  'linux-riscv64-musl',
  'linux-s390x-gnu',
  'linux-x64-musl',
  'openharmony-arm64',
  'win32-arm64-msvc',
  'win32-ia32-msvc',
  'win32-x64-msvc',
].map((platform) => `node_modules/@oxlint/binding-${platform}`);

it('every package of the lock file has its integrity', () => {
  const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(without.filter(([path]) => !notOffered.includes(path)).map(([path]) => path)).toEqual([]);
  expect(without.every(([, { optional }]) => optional === true)).toBe(true);
  expect(packages.length).toBeGreaterThan(100);
});

/** What is shipped allows it without a condition beyond naming the authors. MPL is for tools that are not shipped. */
const shipped = ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'MPL-2.0'];
const tools = [...shipped, 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', '(MIT OR CC0-1.0)'];

it('every licence is allowed, and stricter for what is shipped', () => {
  const strange = packages.filter(([, { license = 'none', dev = false, optional = false }]) =>
    dev || optional ? !tools.includes(license) : !shipped.includes(license),
  );
  expect(strange.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

it('docs/licences.md names everything that is shipped, and nothing else', () => {
  const rows = readFileSync(join(root, 'docs/licences.md'), 'utf8').split('\n').slice(6).filter(Boolean);
  const listed = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' '),
  );
  const wanted = packages
    .filter(([, { dev, optional }]) => !dev && !optional)
    .map(([path, { version, license }]) => `${path.split('node_modules/').at(-1)} ${version} ${license}`);
  expect(listed.toSorted()).toEqual([...new Set(wanted)].toSorted());
});

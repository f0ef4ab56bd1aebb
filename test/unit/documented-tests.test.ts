import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** `unit/vault` in a document means test/unit/vault.test.ts, or all tests of the folder test/unit/vault. */
function exists(name: string): boolean {
  return [`${name}.test.ts`, name].some((path) => existsSync(join(root, 'test', path)));
}

it.each(['docs/threat-model.md', 'docs/privacy.md'])('every test that %s names is there', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const named = [...text.matchAll(/`((?:unit|e2e|build|contract)\/[\w/-]+|architecture)`/g)];
  const names = [...new Set(named.map(([, name = '']) => name))];
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !exists(name))).toEqual([]);
});

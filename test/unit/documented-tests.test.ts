import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../lib/database.ts';

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

/** What a document says behind the name of a test is part of what that test is called. */
function titles(text: string): { names: string[]; title: string }[] {
  const named = text.matchAll(/((?:`[a-z\d]+\/[\w/-]+`(?:,| and| )*)+): ([^;`|]+?)(?=;|, `|\s*\|)/g);
  return [...named].map(([, names = '', title = '']) => ({
    names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    title,
  }));
}

const plain = (text: string) => text.toLowerCase().replaceAll(/\\'|’/g, "'");

function isCalled({ names, title }: { names: string[]; title: string }): boolean {
  const files = names.flatMap((name) => globSync(`test/${name}{.test.ts,/**/*.ts}`, { cwd: root }));
  return files.some((file) => plain(readFileSync(join(root, file), 'utf8')).includes(plain(title)));
}

it.each(['docs/threat-model.md', 'docs/privacy.md'])('what %s says of a test stands in it', (path) => {
  const all = titles(readFileSync(join(root, path), 'utf8'));
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((one) => !isCalled(one))).toEqual([]);
});

it('the architecture names every table and all that the panel may wish', () => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const [, wishes = ''] = readFileSync(join(root, 'lib/messages.ts'), 'utf8').split('export type Wish =');
  const [own = ''] = wishes.split('export type WishAnswer');
  const types = [...own.matchAll(/type: ((?:'[a-z-]+'(?: \| )?)+)/g)].flatMap(([, some = '']) =>
    [...some.matchAll(/'([a-z-]+)'/g)].map(([, type = '']) => type),
  );
  const tables = openDatabase('documented').tables.map(({ name }) => name);
  expect(types).toContain('wake');
  expect([...types, ...tables].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

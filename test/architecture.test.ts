import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each entrypoint may reach through imports that survive the build; type imports do not. */
const mayReach = {
  'entrypoints/linkedin.content.ts': {
    files: [/^lib\/linkedin\//, /^lib\/messages\.ts$/],
    packages: [/^wxt\//],
  },
  'entrypoints/sidepanel/main.tsx': {
    files: [
      /^components\//,
      /^lib\/(contacts|database|enrichment|export|format|history|import|preset|privacy|reading|runs)\//,
      // The list of vendors; what sends is not among it.
      /^lib\/providers\/(?!http\.ts|read-text\.ts)/,
      /^lib\/[^/]+\.ts$/,
      /^lib\/linkedin\/collapse\.ts$/,
      /^lib\/people\/(person-words|merge-facts|find-person|person-keys|who-is-meant|deletion)\.ts$/,
    ],
    packages: [/^react/, /^wxt\//, /^dexie/, /^zod$/, /^zustand/, /^@noble\/hashes\//],
  },
  'entrypoints/background.ts': {
    files: [
      /^lib\/(backup|contacts|database|enrichment|export|format|history|import|people|preset|privacy|providers|queue|reading|runs|vault|worker)\//,
      /^lib\/[^/]+\.ts$/,
      /^lib\/linkedin\/collapse\.ts$/,
    ],
    packages: [/^wxt\//, /^dexie$/, /^zod$/, /^@noble\/hashes\//],
  },
} as const;

/** What the build and its tools take in beside the entrypoints. */
const builtBeside = ['wxt.config.ts', 'test/commands/read-pages/page-readers.ts'];

const keysOnlyFor = 'entrypoints/background.ts';

describe('one direction of imports', () => {
  it.each(Object.entries(mayReach))('%s reaches only what it may', (entrypoint, { files, packages }) => {
    const { reached, imported } = walk(entrypoint);
    const wrongFiles = reached.filter(
      (file) => file !== entrypoint && !files.some((pattern) => pattern.test(file)),
    );
    const wrongPackages = imported.filter((name) => !packages.some((pattern) => pattern.test(name)));
    expect({ wrongFiles, wrongPackages }).toEqual({ wrongFiles: [], wrongPackages: [] });
    expect(reached.length).toBeGreaterThan(1);
  });

  it('only the worker reaches the keys', () => {
    const others = Object.keys(mayReach).filter((entrypoint) => entrypoint !== keysOnlyFor);
    const vaultFiles = (entrypoint: string) =>
      walk(entrypoint).reached.filter((file) => file.startsWith('lib/vault/'));
    expect(vaultFiles(keysOnlyFor)).toContain('lib/vault/open-vault.ts');
    for (const entrypoint of others) expect(vaultFiles(entrypoint)).toEqual([]);
  });

  it('only the worker writes the database', () => {
    const writes = /\.(put|add|bulkPut|bulkAdd|update|modify|delete|bulkDelete|clear)\(/;
    const { reached } = walk('entrypoints/sidepanel/main.tsx');
    const readers = reached.filter((file) => /useLiveQuery|database\./.test(read(file)));
    const writers = readers.filter((file) =>
      read(file)
        .split('\n')
        .some((line) => /database\b/.test(line) && writes.test(line)),
    );
    expect(writers).toEqual([]);
  });
});

describe('the house', () => {
  const sources = ['lib', 'components', 'entrypoints']
    .flatMap(allFiles)
    .filter((file) => /\.tsx?$/.test(file));

  it('has no room for everything', () => {
    expect(sources.filter((file) => /(util|helper|manager|misc|common)/i.test(file))).toEqual([]);
  });

  it('reaches every file from an entrypoint or the build', () => {
    const reached = new Set(
      [...Object.keys(mayReach), ...builtBeside].flatMap((entry) => walk(entry, true).reached),
    );
    expect(sources.filter((file) => !reached.has(file) && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('never writes HTML from a string, and evaluates no code', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function/;
    expect(sources.filter((file) => sinks.test(withoutComments(read(file))))).toEqual([]);
  });
});

function walk(entrypoint: string, withTypes = false): { reached: string[]; imported: string[] } {
  const reached = new Set<string>();
  const imported = new Set<string>();
  const open = [entrypoint];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const target of importsOf(file, withTypes)) {
      if (!target.startsWith('.')) imported.add(target);
      else if (/\.tsx?$/.test(target)) open.push(relative(root, join(root, dirname(file), target)));
    }
  }
  return { reached: [...reached], imported: [...imported] };
}

function importsOf(file: string, withTypes: boolean): string[] {
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  const found = [...read(file).matchAll(pattern)];
  return found.filter(([, type]) => withTypes || type === undefined).map(([, , target]) => target ?? '');
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function allFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failureCodes } from '../../../lib/enrichment/failure.ts';
import { manifest } from '../../../lib/manifest.ts';

const root = resolve(import.meta.dirname, '../../..');
const catalogue: Record<string, { message: string }> = JSON.parse(
  readFileSync(join(root, 'assets/_locales/en/messages.json'), 'utf8'),
);
const keys = Object.keys(catalogue);

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

const sources = ['lib', 'components', 'entrypoints'].flatMap(sourcesIn).join('\n');
const quoted = new Set([...sources.matchAll(/'([a-z][a-z0-9_]*)'/g)].map(([, key = '']) => key));
/** Keys put together from parts, such as `failure_${code}_next`. */
const patterns = [...sources.matchAll(/\(`([a-z_]*\$\{[^`]+)`/g)].map(
  ([, template = '']) => new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '[a-z_]+')}$`),
);
const inManifest = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
const stem = (key: string) => key.replace(/_(?:one|other)$/, '');

interface TextCall {
  keys: string[];
  /** Arguments after the first. */
  given: number;
}

/** Each call of `name`: the keys its first argument can be, and how many arguments follow. */
function calls(name: string): TextCall[] {
  return [...sources.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map((match) => {
    const [key = '', ...rest] = argumentsFrom(sources.slice(match.index + match[0].length));
    const keys = [...key.matchAll(/(?:^|[?:])\s*'([a-z][a-z0-9_]*)'/g)].map(
      ([, quotedKey = '']) => quotedKey,
    );
    return { keys, given: rest.length };
  });
}

/** The arguments of a call from behind its opening bracket on; a comma at the end adds none. */
function argumentsFrom(rest: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of rest) {
    if (depth === 0 && sign === ')') break;
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0 && sign === ',') found.push('');
    else found.push(`${found.pop() ?? ''}${sign}`);
  }
  return found.filter((argument) => argument.trim() !== '');
}

function placeholders(key: string): number {
  const numbers = [...(catalogue[key]?.message ?? '').matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit));
  return Math.max(0, ...numbers);
}

test('every failure code says what happened and what to do', () => {
  const wanted = failureCodes.flatMap((code) => [`failure_${code}`, `failure_${code}_next`]);
  expect(wanted.filter((key) => !catalogue[key]?.message)).toEqual([]);
});

test('every key of the catalogue is used', () => {
  const isUsed = (key: string) =>
    inManifest.includes(key) ||
    [key, stem(key)].some((name) => quoted.has(name) || patterns.some((pattern) => pattern.test(name)));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test('every key used is in the catalogue', () => {
  const plain = calls('text').flatMap(({ keys }) => keys);
  const plural = calls('plural').flatMap(({ keys }) => keys.flatMap((key) => [`${key}_one`, `${key}_other`]));
  expect(plain.length).toBeGreaterThan(80);
  expect(plural.length).toBeGreaterThan(1);
  expect([...plain, ...plural, ...inManifest].filter((key) => !catalogue[key])).toEqual([]);
});

test('every sentence gets as many substitutions as it has places', () => {
  const wrong = ({ keys, given }: TextCall, ending: string) =>
    keys.filter((key) => placeholders(`${key}${ending}`) !== given);
  const plain = calls('text').flatMap((call) => wrong(call, ''));
  const plural = calls('plural').flatMap((call) => wrong(call, '_other'));
  expect([...plain, ...plural]).toEqual([]);
});

test('a sentence that is chosen from a table has no places', () => {
  const called = new Set([...calls('text'), ...calls('plural')].flatMap(({ keys }) => keys));
  /** Sentences that a page fills in by itself (lib/linkedin/row-labels.ts): fetched once, with their places open. */
  const templates = ['select_person', 'selected_count'];
  const fromTables = keys
    .filter((key) => !templates.includes(key))
    .filter((key) => !called.has(key) && stem(key) === key);
  expect(fromTables.filter((key) => placeholders(key) > 0)).toEqual([]);
});

test('a plural has each form that English has, with the same places', () => {
  const plurals = [
    ...new Set(keys.map(stem).filter((key) => catalogue[`${key}_one`] ?? catalogue[`${key}_other`])),
  ];
  expect(plurals.length).toBeGreaterThan(3);
  expect(plurals.filter((key) => !catalogue[`${key}_one`] || !catalogue[`${key}_other`])).toEqual([]);
  expect(plurals.filter((key) => placeholders(`${key}_one`) !== placeholders(`${key}_other`))).toEqual([]);
});

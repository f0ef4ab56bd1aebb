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

/** The arguments of each `name('key', …)` in the sources: how many follow the key. */
function calls(name: string, skipped: number): { key: string; given: number }[] {
  const found: { key: string; given: number }[] = [];
  for (const match of sources.matchAll(new RegExp(`\\b${name}\\('([a-z0-9_]+)'`, 'g'))) {
    const rest = sources.slice(match.index + match[0].length);
    found.push({ key: match[1] ?? '', given: argumentsLeft(rest) - skipped });
  }
  return found;
}

/** Counts the commas of a call's own level up to its closing bracket, but not one that ends the list. */
function argumentsLeft(rest: string): number {
  let depth = 0;
  let commas = 0;
  let sinceComma = 'none';
  for (const sign of rest) {
    if (depth === 0 && sign === ')') return sinceComma.trim() === '' ? commas - 1 : commas;
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    const isComma = depth === 0 && sign === ',';
    if (isComma) commas += 1;
    sinceComma = isComma ? '' : sinceComma + sign;
  }
  return commas;
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
  const plain = calls('text', 0).map(({ key }) => key);
  const plural = calls('plural', 0).flatMap(({ key }) => [`${key}_one`, `${key}_other`]);
  expect(plain.length).toBeGreaterThan(50);
  expect(plural.length).toBeGreaterThan(0);
  expect([...plain, ...plural, ...inManifest].filter((key) => !catalogue[key])).toEqual([]);
});

test('every sentence gets as many substitutions as it has places', () => {
  const plain = calls('text', 0).filter(({ key, given }) => placeholders(key) !== given);
  const plural = calls('plural', 1).filter(({ key, given }) => placeholders(`${key}_other`) !== given);
  expect([...plain, ...plural]).toEqual([]);
});

test('a plural has a form for every number in English', () => {
  const plurals = keys.filter((key) => key.endsWith('_one')).map(stem);
  expect(plurals.filter((key) => !catalogue[`${key}_other`])).toEqual([]);
  expect(plurals.filter((key) => placeholders(`${key}_one`) !== placeholders(`${key}_other`))).toEqual([]);
});

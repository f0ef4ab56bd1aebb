import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ownNames } from '../../lib/linkedin/own-names.ts';

const read = (files: string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Where names stand that others read: messages and what they carry. */
const crossing = read([
  'lib/messages.ts',
  'lib/message-schemas.ts',
  'lib/page-report-schema.ts',
  'lib/enrichment/person.ts',
  'lib/enrichment/button-state.ts',
  'lib/linkedin/runtime.ts',
  ...globSync('lib/reading/*.ts'),
]);

const browser = read([
  ...globSync('node_modules/@typescript/*/lib/lib.{dom,es}*.d.ts'),
  'node_modules/@types/chrome/index.d.ts',
]).replaceAll(/\/\*[\s\S]*?\*\//g, '');

const ownSource = read(globSync('lib/linkedin/**/*.ts', { exclude: ['lib/linkedin/own-names.ts'] }));

it('has the typings to compare with', () => {
  expect(browser).toContain('getComputedStyle(');
  expect(browser).toContain('sendMessage');
});

it.each(ownNames)('%s is in no message, no browser interface and no text', (name) => {
  expect(crossing).not.toMatch(new RegExp(String.raw`\.${name}\b|\b${name}\??:`));
  expect(browser).not.toMatch(new RegExp(String.raw`\b${name}\??\s*[(:<]|['"]${name}['"]`));
  expect(ownSource).not.toMatch(new RegExp(`['"]${name}['"]`));
  expect(ownSource).toMatch(new RegExp(String.raw`\b${name}\b`));
});

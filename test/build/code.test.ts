import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { linkedInOrigin, vendorOrigins } from '../../lib/manifest.ts';
import { builtText, filesIn, builtFolder, root } from './built-files.ts';

const files = filesIn(builtFolder);
const code = files.filter((file) => /\.(?:js|html|css)$/.test(file));

function found(pattern: RegExp): string[] {
  return code.flatMap((file) => builtText(file).match(pattern) ?? []);
}

it('evaluates no text as code, but for zod’s probe, which is switched off', () => {
  expect(found(/\beval\(|new Function\b|importScripts|\bsetTimeout\(["'`]/g)).toEqual([]);
  // zod asks whether it may: `z.config({ jitless: true })` keeps it from asking.
  expect(found(/.{4}\bFunction\([^)]*\)/g)).toEqual(['urn Function(``)']);
  expect(readFileSync(join(root, 'lib/zod-without-eval.ts'), 'utf8')).toContain('jitless: true');
});

/** Names of languages and drafts, and addresses in libraries' messages: none of them is ever asked for. */
const words = [
  'http://www.w3.org',
  'https://react.dev',
  'https://json-schema.org',
  'http://json-schema.org',
  'https://tinyurl.com',
  'http://bit.ly',
  'https://github.com',
  'https://wxt.dev',
  'http://schemas.openxmlformats.org',
];

/** Where a user who wishes so is led, in a tab of their own. */
const vendorSites = providerIds.map((id) => capabilitiesOf(id).site);

it('knows no remote address but LinkedIn’s and the vendors’', () => {
  const known = new Set([linkedInOrigin, ...vendorOrigins, ...vendorSites, ...words]);
  const addresses = found(/\b(?:https?|wss?):\/\/[\w.-]+(?::\d+)?/g);
  expect(addresses.length).toBeGreaterThan(vendorOrigins.length);
  expect([...new Set(addresses)].filter((address) => !known.has(address))).toEqual([]);
});

it('writes HTML from text only where React and React Aria do, where Trusted Types would stop it', () => {
  expect(found(/insertAdjacentHTML|document\.write\b|createContextualFragment|DOMParser|outerHTML/g)).toEqual(
    [],
  );
  // React's `dangerouslySetInnerHTML`, twice: the linter forbids us to use it.
  expect(found(/\.innerHTML=[\w$]+\b/g)).toHaveLength(2);
  // React makes an empty script; React Aria empties its two announcers.
  const constants = found(/\.innerHTML=`[^`]*`/g).map((text) => text.slice('.innerHTML='.length));
  expect(constants.sort()).toEqual(['`<script><\\/script>`', '``', '``'].sort());
  expect(found(/innerHTML=/g)).toHaveLength(5);
});

it('ships no map, test, type or source', () => {
  expect(files.filter((file) => /\.(?:map|tsx?|md)$|test/i.test(file))).toEqual([]);
  expect(found(/sourceMappingURL/g)).toEqual([]);
});

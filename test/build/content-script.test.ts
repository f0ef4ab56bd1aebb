import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtText } from './built-files.ts';

const script = builtText('content-scripts/linkedin.js');

it('weighs at most 40,000 bytes, and 12,000 gzipped', () => {
  const bytes = Buffer.byteLength(script);
  const gzipped = gzipSync(script, { level: 9 }).length;
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThanOrEqual(40_000);
  expect(gzipped).toBeLessThanOrEqual(12_000);
});

it('stands alone: no chunk, no module, nothing that the page could be asked for', () => {
  expect(script.match(/\b(?:import|export)\b.|\brequire\(|getURL|chrome-extension:/g)).toBeNull();
});

it('carries no library and no comment', () => {
  expect(script.match(/\/\*[^`].{30}|wxt:|\bzod\b|react\b|dexie|polyfill|locationchange/gi)).toBeNull();
});

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOf } from '../sandbox/people.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import type { Harness } from './harness/launch.ts';
import { launchSignedIn } from './harness/signed-in.ts';
import { factsOf } from './harness/world.ts';

const ours = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const manifest = { manifest_version: 3, name: 'Stranger', version: '1.0.0' };
let stranger: string;
let sandbox: Sandbox;
let harness: Harness;

beforeAll(async () => {
  stranger = await mkdtemp(join(tmpdir(), 'stranger-'));
  await writeFile(join(stranger, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(stranger, 'page.html'), '<!doctype html><title>Stranger</title>');
  sandbox = await startSandbox();
  harness = await launchSignedIn(sandbox, { extension: `${ours},${stranger}` });
});
afterAll(async () => {
  await harness.close();
  await sandbox.close();
  await rm(stranger, { recursive: true });
});

/** Chromium names an unpacked extension by the place it lies at. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

const person = factsOf(personOf('found'));
const shownPrice = { pronto: 1000 };
const wish = {
  type: 'ask',
  personId: null,
  person,
  edited: [],
  kinds: ['work-email'],
  again: false,
  shownPrice,
};

test('another extension reaches nobody, and nothing is asked', async () => {
  const page = await harness.open(`chrome-extension://${idOf(stranger)}/page.html`);
  const said = await page.evaluate(
    ([id, messages]) => {
      const send = (message: unknown) => chrome.runtime.sendMessage(id as string, message);
      return Promise.allSettled((messages as unknown[]).map(send));
    },
    [harness.extensionId, [wish, { type: 'find', person }, { type: 'wake' }]],
  );
  expect(said.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(sandbox.received.filter(({ method }) => method === 'POST')).toEqual([]);
  const { people, lookups } = await harness.readDatabase();
  expect({ people, lookups }).toEqual({ people: [], lookups: [] });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../commands/read-pages.ts', import.meta.url));
const pages = fileURLToPath(new URL('../fixtures/linkedin/pages/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pages-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...paths: string[]) {
  return spawnSync(process.execPath, [command, ...paths], { encoding: 'utf8' });
}

it('prints one JSON line per page and nothing else', () => {
  const { stdout, status } = run(join(pages, 'profile-ember.html'), join(pages, 'feed.html'));
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['profile', 'none']);
  expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(
    expect.arrayContaining(['file', 'address', 'kind', 'person', 'confidence', 'evidence', 'missing']),
  );
  expect(status).toBe(0);
});

it('names what it cannot read, reads the rest, and fails', () => {
  const { stdout, stderr, status } = run(join(pages, 'nowhere.html'), join(pages, 'feed.html'));
  expect(stderr).toContain('nowhere.html: ');
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file),
  ).toEqual(['feed.html']);
  expect(status).toBe(1);
});

it('reads a folder without addresses by the links of its pages, and says what is wrong with a list of addresses', () => {
  writeFileSync(join(folder, 'a.html'), readFileSync(join(pages, 'profile-ember.html')));
  const alone = run(folder);
  expect(JSON.parse(alone.stdout)).toMatchObject({
    address: 'https://www.linkedin.com/in/edda-van-hal',
    kind: 'profile',
  });
  writeFileSync(join(folder, 'addresses.json'), '{ broken');
  const broken = run(folder);
  expect(broken.stderr).toContain('a.html: ');
  expect(broken.status).toBe(1);
});

it('says so when there is nothing to read', () => {
  const { stderr, status } = run();
  expect(stderr).toContain('name the saved pages');
  expect(status).toBe(1);
});

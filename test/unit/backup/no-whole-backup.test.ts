import { describe, expect, it } from 'vitest';
import { versions } from '../../../lib/database/versions.ts';
import { contentOf, filledWorker } from './filled-worker.ts';

const newest = versions.at(-1)?.number ?? 0;
const deep = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;

describe('a file that is no whole backup changes nothing', () => {
  const changed = (change: (lines: string[]) => string[]) => (text: string) =>
    change(text.trimEnd().split('\n')).join('\n');
  it.each<[string, string, (text: string) => string]>([
    ['nothing', 'backup_unreadable', () => ''],
    ['something else', 'backup_unreadable', () => '{"people":[]}'],
    ['ten megabytes of one line', 'backup_unreadable', () => '['.repeat(10_000_000)],
    [
      'a newer version',
      'backup_newer',
      (text) => text.replace(`"version":${newest}`, `"version":${newest + 1}`),
    ],
    ['cut off', 'backup_damaged', changed((lines) => lines.slice(0, -3))],
    ['a line taken out', 'backup_damaged', changed((lines) => lines.toSpliced(3, 1))],
    ['more behind its end', 'backup_damaged', (text) => `${text}["people",{}]`],
    ['half a line', 'backup_damaged', changed((lines) => lines.with(4, lines[4]?.slice(0, 20) ?? ''))],
    ['NaN', 'backup_damaged', (text) => text.replace(/"createdAt":\d+/, '"createdAt":NaN')],
    ['a text for a number', 'backup_damaged', (text) => text.replace(/"updatedAt":\d+/, '"updatedAt":"1"')],
    ['a table nobody knows', 'backup_damaged', (text) => text.replace('["people"', '["secrets"')],
    ['a table that is not for it', 'backup_damaged', (text) => text.replace('["people"', '["keyHints"')],
    [
      'ten thousand levels',
      'backup_damaged',
      (text) => text.replace(/"fullName":"[^"]*"/, `"fullName":${deep}`),
    ],
    ['no key of a row', 'backup_damaged', (text) => text.replace(/(\["people",\{.*?)"id":"[^"]+",/, '$1')],
  ])('%s', async (_, code, spoil) => {
    const { database, backup, restore } = await filledWorker();
    const text = await backup();
    const spoiled = spoil(text);
    expect(spoiled).not.toBe(text);
    const before = await contentOf(database);
    expect(await restore(spoiled)).toMatchObject({ ok: false, failure: { code } });
    expect(await contentOf(database)).toEqual(before);
  });

  it('names of the language itself are no data, and the last of two equal keys counts', async () => {
    const { database, backup, restore } = await filledWorker();
    const text = (await backup()).replace(
      '["people",{',
      '["people",{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"note":"first",',
    );
    expect(await restore(text)).toEqual({ ok: true });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const person of await database.people.toArray())
      expect(Object.keys(person)).not.toContain('__proto__');
    expect((await database.people.toArray()).map(({ note }) => note)).not.toContain('first');
  });
});

import { expect, it } from 'vitest';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { handedOver } from '../../../lib/private-file.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { finding, lookup, person } from '../../e2e/panel/panel-seed.ts';
import { filledWorker } from './filled-worker.ts';

it('a backup beside which somebody is asked for and found holds all of it, or nothing', async () => {
  const { database, effects, content, restore } = await filledWorker();
  const { people, lookups, findings } = database;
  let asked: Promise<unknown> | null = null;
  const ask = () =>
    database.transaction('rw', people, lookups, findings, async () => {
      await people.add(person('late') as Person);
      await lookups.add(lookup('late-lookup', 'late', 'work-email', { state: 'found' }) as Lookup);
      await findings.add(finding('late-lookup', 'late', {}) as Finding);
    });
  const files = {
    ...effects.files,
    async write(name: string) {
      const file = await effects.files.write(name);
      const write: typeof file.write = async (part) => {
        if (String(part).includes('["people"')) asked ??= Promise.resolve(ask());
        return file.write(part);
      };
      return { ...file, write };
    },
  };
  expect(await grantWish({ ...effects, files }, { type: 'write-backup', file: 'f', keys: false })).toEqual({
    ok: true,
  });
  await asked;
  await restore((await content.get(handedOver('backup', 'f'))?.text()) ?? '');
  const ofLate = { personId: 'late' };
  expect(await people.get('late')).toBeUndefined();
  expect(await lookups.where(ofLate).toArray()).toEqual([]);
  expect(await findings.where(ofLate).toArray()).toEqual([]);
});

it('whoever is erased while it is written is erased once it is whole, so that it can be taken away', async () => {
  const { database, effects, content, ids } = await filledWorker();
  const [personId = ''] = ids;
  const erased = await database.people.get(personId);
  if (!erased) throw new Error('nobody to erase');
  const forget = { ...effects, forgetFiles: async () => content.clear() };
  let erasing: Promise<unknown> | null = null;
  const files = {
    ...effects.files,
    async write(name: string) {
      const file = await effects.files.write(name);
      const close = async () => {
        erasing = grantWish(forget, { type: 'erase-person', personId, person: erased });
        // A large file takes its time; so many readings are enough for somebody to be erased.
        for (let look = 0; look < 200; look += 1) await database.people.get(personId);
        await file.close();
      };
      return { ...file, close };
    },
  };
  await grantWish({ ...effects, files }, { type: 'write-backup', file: 'f', keys: false });
  await erasing;
  expect(await database.people.get(personId)).toBeUndefined();
  expect([...content.keys()]).toEqual([]);
});

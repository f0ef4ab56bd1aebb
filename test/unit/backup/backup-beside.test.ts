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

import { describe, expect, it } from 'vitest';
import { type BackupRecord, dueBackup, readBackupRecord } from '../../../lib/backup-record.ts';
import { hitCounters } from '../../../lib/enrichment/hit-rate.ts';
import { filledWorker } from './filled-worker.ts';

const day = 86_400_000;
const now = 1_790_000_000_000;
const since = now - 3 * day;
const none: BackupRecord = {
  ...{ foundInAll: 0, savedAt: null, foundWhenSaved: 0 },
  ...{ putOffAt: null, foundWhenPutOff: 0 },
};
const due = (changes: Partial<BackupRecord>, began = since) =>
  dueBackup({ ...none, ...changes }, { now, since: began });

describe('a backup is due', () => {
  it.each([
    ['never while nothing was found', { foundInAll: 0 }, null],
    ['not for a few finds', { foundInAll: 199 }, null],
    ['for 200 finds', { foundInAll: 200 }, 200],
    ['for 200 finds since the last one', { foundInAll: 500, savedAt: now - day, foundWhenSaved: 300 }, 200],
    ['not for fewer since then', { foundInAll: 499, savedAt: now - day, foundWhenSaved: 300 }, null],
    ['after a month with one find', { foundInAll: 301, savedAt: now - 30 * day, foundWhenSaved: 300 }, 1],
    ['not after a month without', { foundInAll: 300, savedAt: now - 90 * day, foundWhenSaved: 300 }, null],
    ['not again when it was put off', { foundInAll: 250, putOffAt: now - day, foundWhenPutOff: 220 }, null],
    ['again after 200 more', { foundInAll: 420, putOffAt: now - day, foundWhenPutOff: 220 }, 420],
    ['again after another month', { foundInAll: 220, putOffAt: now - 31 * day, foundWhenPutOff: 220 }, 220],
    [
      'by the backup that came after it was put off',
      {
        foundInAll: 430,
        putOffAt: now - 9 * day,
        foundWhenPutOff: 220,
        savedAt: now - day,
        foundWhenSaved: 230,
      },
      200,
    ],
  ])('%s', (_, changes, expected) => {
    expect(due(changes)).toBe(expected);
  });

  it('a month after the first run, when there was none', () => {
    expect(due({ foundInAll: 1 }, now - 30 * day)).toBe(1);
    expect(due({ foundInAll: 1 }, now - 29 * day)).toBeNull();
  });
});

describe('the worker keeps', () => {
  async function worker(found: number) {
    const made = await filledWorker();
    await made.database.counters.put({ name: hitCounters('pronto', 'work-email').found, value: found });
    await made.database.counters.put({ name: hitCounters('pronto', 'work-email').asked, value: 900 });
    return made;
  }

  it('when a backup was written and how much was found by then', async () => {
    const { database, backup, effects } = await worker(300);
    const { foundInAll } = await readBackupRecord(database);
    await backup();
    expect(await readBackupRecord(database)).toMatchObject({
      savedAt: effects.now(),
      foundWhenSaved: foundInAll,
    });
  });

  it('no record of a backup that could not be written', async () => {
    const { database, wish, effects } = await worker(300);
    effects.files.write = async () => ({
      write: () => Promise.reject(new Error('full')),
      close: async () => undefined,
      abort: async () => undefined,
    });
    await expect(wish({ type: 'write-backup', file: 'f', keys: false })).rejects.toThrow('full');
    expect(await readBackupRecord(database)).toMatchObject({ savedAt: null });
  });

  it('that what was restored is in a backup', async () => {
    const { database, backup, restore, effects } = await worker(300);
    const text = await backup();
    await Promise.all(database.tables.map(async (table) => table.clear()));
    expect(await restore(text)).toEqual({ ok: true });
    const record = await readBackupRecord(database);
    expect(record).toMatchObject({ savedAt: effects.now(), foundWhenSaved: record.foundInAll });
    expect(record.foundInAll).toBeGreaterThanOrEqual(300);
  });

  it('that the reminder was put off', async () => {
    const { database, wish, effects } = await worker(300);
    const { foundInAll } = await readBackupRecord(database);
    await wish({ type: 'put-off-backup' });
    const kept = { putOffAt: effects.now(), foundWhenPutOff: foundInAll, savedAt: null };
    expect(await readBackupRecord(database)).toMatchObject(kept);
  });
});

it('tells how far it is, up to the whole of each step', async () => {
  const { effects, backup, restore } = await filledWorker();
  const told: Record<string, number[]> = {};
  effects.progress = ({ task, step, share }) => void (told[`${task} ${step}`] ??= []).push(share);
  await restore(await backup());
  expect(Object.keys(told)).toEqual([
    'backup write',
    'restore read',
    'restore check',
    'restore renew',
    'restore replace',
  ]);
  for (const shares of Object.values(told)) {
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  }
});

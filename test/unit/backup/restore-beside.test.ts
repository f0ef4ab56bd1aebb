import { expect, it } from 'vitest';
import { clearStage } from '../../../lib/backup/stage-backup.ts';
import { handedOver } from '../../../lib/private-file.ts';
import type { TaskProgress } from '../../../lib/task-progress.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { contentOf, filledWorker } from './filled-worker.ts';

/** A worker that restores its own backup and does something once a step of it begins. */
async function restoring(step: TaskProgress['step'], act: () => Promise<unknown>) {
  const { database, effects, content, backup } = await filledWorker();
  content.set(handedOver('restore', 'f'), new Blob([await backup()]));
  const before = await contentOf(database);
  let acting: Promise<unknown> | null = null;
  const progress = (report: TaskProgress) => {
    if (report.step === step) acting ??= act();
  };
  const worker = { ...effects, progress };
  const restore = () => grantWish(worker, { type: 'restore-backup', file: 'f' });
  return { database, before, restore, acted: () => acting };
}

it.each(['read', 'replace'] as const)(
  'a second restore while the first is at "%s" is refused, and the first ends well',
  async (step) => {
    const { database, before, restore, acted } = await restoring(step, () => restore());
    expect(await restore()).toEqual({ ok: true });
    expect(await acted()).toMatchObject({ ok: false, failure: { code: 'backup_restoring' } });
    expect(await contentOf(database)).toEqual(before);
  },
);

const steps = ['read', 'check', 'renew', 'replace'] as const;

it.each(steps)('what a restore took in is taken away at "%s", and what is stored stays', async (step) => {
  const { database, before, restore, acted } = await restoring(step, clearStage);
  const answer = await restore().catch(() => null);
  await acted();
  expect(answer?.ok).not.toBe(true);
  expect(await contentOf(database)).toEqual(before);
});

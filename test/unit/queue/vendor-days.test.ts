import { expect, it } from 'vitest';
import { noFigures, spentInAll } from '../../../lib/enrichment/vendor-day.ts';
import { countAnswers } from '../../../lib/queue/count-answers.ts';
import type { Call } from '../../../lib/queue/call.ts';
import type { LookupOutcome } from '../../../lib/providers/provider.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';

it('a valid find is counted with what it cost', async () => {
  const { ask, queue, database } = makeWorld({ answer: () => emailFound });
  await ask(['work-email']);
  await queue.landed();
  expect(await database.vendorDays.toArray()).toMatchObject([
    { ...noFigures, provider: 'pronto', kind: 'work-email', asked: 1, found: 1, valid: 1, estimated: 3 },
  ]);
});

it('what found nothing is asked, and costs nothing', async () => {
  const nothing = answered({ status: 'error', message: 'No email found', email: null, email_status: 'N/A' });
  const { ask, queue, database } = makeWorld({ answer: () => nothing });
  await ask(['work-email']);
  await queue.landed();
  expect(await database.vendorDays.toArray()).toMatchObject([{ ...noFigures, asked: 1 }]);
});

it('an unknown outcome is no answer, and counts with the most that it can have cost', async () => {
  const { ask, queue, database } = makeWorld({ answer: () => ({ status: null, code: 'no_answer' }) });
  await ask(['work-email']);
  await queue.landed();
  expect(await database.vendorDays.toArray()).toMatchObject([{ ...noFigures, unknown: 3 }]);
});

it('many people of one call count as many', async () => {
  const { ask, queue, database } = makeWorld({ answer: () => emailFound });
  await ask(['work-email']);
  await queue.landed();
  const [call] = await database.calls.toArray();
  const [lookup] = await database.lookups.toArray();
  if (!call || !lookup) throw new Error('nothing was asked');
  const outcome = { state: 'found', values: [] } as unknown as LookupOutcome;
  const answers = [1, 2, 3].map(() => ({ lookup, outcome }));
  await database.transaction('rw', database.counters, database.vendorDays, async () =>
    countAnswers(database, call satisfies Call, answers),
  );
  expect(await database.counters.get('asked pronto work-email')).toMatchObject({ value: 4 });
  expect(await database.vendorDays.toArray()).toMatchObject([{ asked: 4, found: 4, valid: 1 }]);
  expect((await database.vendorDays.toArray()).map(spentInAll)).toEqual([3]);
});

import { expect, it } from 'vitest';
import { readWrongFindings } from '../../../lib/wrong-report.ts';
import { panelOf } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';

async function markedWrong(amount: number | null) {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  await world.ask(['work-email']);
  await world.queue.landed();
  const [found] = await database.findings.toArray();
  await panelOf(world).wish({ type: 'mark-finding', findingId: found?.id ?? '', reason: 'bounced' });
  if (amount === 0) await database.ledger.clear();
  else await database.ledger.toCollection().modify({ amount });
  return [...(await readWrongFindings(database)).values()].flat().map(({ value }) => value);
}

it.each([
  ['what was charged', 3, ['ada@example.test']],
  ['what was charged nobody knows how much', null, ['ada@example.test']],
  ['nothing that was free', 0, []],
])('the text to a vendor claims back %s', async (_, amount, values) => {
  expect(await markedWrong(amount)).toEqual(values);
});

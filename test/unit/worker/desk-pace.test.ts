import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { createDesk } from '../../../lib/worker/create-desk.ts';
import { makeVault } from '../make-vault.ts';
import { ada, answered } from '../make-world.ts';
import { recordedHttp } from '../providers/recorded-http.ts';

const items = [{ lookupId: 'l1', kind: 'work-email', person: ada }] as const;

it('asks for answers at the vendor’s pace, however often a desk is opened', async () => {
  const vault = makeVault('vault-pace');
  await vault.save('salesfinity', 'sample-key');
  const { waits, config } = recordedHttp('salesfinity', () => answered({ status: 'pending' }));
  const desk = createDesk(openDatabase('desk-pace'), vault, config);
  const opened = [await desk('salesfinity'), await desk('salesfinity'), await desk('salesfinity')];
  const open = { callId: 'c1', way: 'async', items, reference: 'r1', submitted: '' } as const;
  await Promise.all(
    opened.flatMap(({ provider }) => [provider.poll(open), provider.balance(), provider.poll(open)]),
  );
  const starts = waits.toSorted((one, other) => one - other);
  expect(starts.slice(1).map((at, index) => at - (starts[index] ?? 0))).toEqual(Array(8).fill(100));
});

it('does not wait for the time of a clock that was set back', async () => {
  const { waits, config } = recordedHttp('salesfinity', () => answered({ balance: 1 }));
  const clock = { now: 1_790_000_000_000 };
  const vault = makeVault('vault-clock');
  await vault.save('salesfinity', 'sample-key');
  const desk = createDesk(openDatabase('desk-clock'), vault, { ...config, now: () => clock.now });
  const { provider } = await desk('salesfinity');
  await provider.balance();
  clock.now -= 3_600_000;
  await provider.balance();
  expect(waits.at(-1)).toBe(clock.now);
});

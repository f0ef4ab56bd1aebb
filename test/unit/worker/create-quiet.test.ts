import { expect, it } from 'vitest';
import { createQuiet } from '../../../lib/worker/create-quiet.ts';
import { createSending } from '../../../lib/worker/create-sending.ts';

type Context = Parameters<typeof createQuiet>[0];

function quiet(landed: Context['queue']['landed'], sleepUntil: Context['sleepUntil']) {
  const said: string[] = [];
  const { isAllowed, letSend } = createSending();
  const drain = () => void said.push(isAllowed() ? 'goes on' : 'still stands');
  const quietly = createQuiet({ letSend, queue: { landed }, now: () => 0, sleepUntil, drain });
  const act = async () => void said.push(isAllowed() ? 'sent meanwhile' : 'done in quiet');
  return { said, quietly, act, letSend };
}

const never = () => new Promise<void>(() => undefined);

it('waits until all has landed, and sends nothing meanwhile', async () => {
  const landing = Promise.withResolvers<void>();
  const { said, quietly, act } = quiet(() => landing.promise, never);
  const done = quietly(act);
  expect(said).toEqual([]);
  landing.resolve();
  await done;
  expect(said).toEqual(['done in quiet', 'goes on']);
});

it('what does not land holds nothing up for good, and what fails leaves nothing standing', async () => {
  const { said, quietly } = quiet(never, async () => undefined);
  await expect(quietly(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(said).toEqual(['goes on']);
});

it('whoever else forbids sending still does afterwards', async () => {
  const { said, quietly, act, letSend } = quiet(async () => undefined, never);
  letSend(false);
  await quietly(act);
  expect(said).toEqual(['done in quiet', 'still stands']);
});

import { describe, expect, it, vi } from 'vitest';
import { createBookkeeper } from '../../../lib/queue/bookkeeper.ts';
import { createRefusals } from '../../../lib/queue/refusals.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { patience } from '../patience.ts';

/** A bookkeeper whose rest lasts until the test ends it, and a call that was answered. */
async function open() {
  const { database, effects, queue, ask, clock } = makeWorld({ answer: () => emailFound });
  await ask(['work-email']);
  await queue.landed();
  const [call] = await database.calls.toArray();
  if (!call) throw new Error('no call');
  const { provider } = await effects.desk('pronto');
  const rest = { until: [] as number[], end: () => {} };
  let due = true;
  const bookkeeper = createBookkeeper({
    ...effects,
    refusals: createRefusals(() => undefined),
    areAnswersDue: () => due,
    sleepUntil(at) {
      if (at <= clock.now) return Promise.resolve();
      rest.until.push(at);
      return new Promise((resolve) => (rest.end = resolve));
    },
  });
  const booked: string[] = [];
  const book = (name: string) =>
    bookkeeper.book({ call, items: [], provider, answer: emailFound }).then(() => void booked.push(name));
  const isResting = (times: number) =>
    vi.waitFor(() => expect(rest.until).toEqual(Array(times).fill(clock.now + 100)), patience);
  return { book, booked, rest, isResting, noMoreAreDue: () => (due = false) };
}

describe('answers', () => {
  it('are booked at once when none was booked a moment ago, and the next ones together', async () => {
    const { book, booked, rest, isResting } = await open();
    await book('first');
    const others = [book('second'), book('third')];
    await isResting(1);
    expect(booked).toEqual(['first']);
    rest.end();
    await Promise.all(others);
    expect(rest.until).toHaveLength(1);
  });

  it('wait for nobody once no more are due', async () => {
    const { book, booked, isResting, noMoreAreDue } = await open();
    await book('first');
    const second = book('second');
    await isResting(1);
    noMoreAreDue();
    await Promise.all([second, book('last')]);
    expect(booked).toEqual(['first', 'second', 'last']);
  });
});

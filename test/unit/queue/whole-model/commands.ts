import fc from 'fast-check';
import type { Books } from './books.ts';
import { checkMoney } from './check-money.ts';
import { checkPeople } from './check-people.ts';
import type { Computer, Course } from './computer.ts';
import { confirm, type Deed, deed, remove, undo } from './deeds.ts';
import { type Known, remember } from './known.ts';
import { pollReplies, replies, type Reply } from './office.ts';

/** One thing that happens; what it does to the books is checked after each. */
export interface Command {
  run(known: Known, computer: Computer): Promise<void>;
  toString(): string;
}

const usual: readonly Reply[] = ['found', 'found', 'not-found', 'half', 'risky'];

const course: fc.Arbitrary<Course> = fc.record({
  steps: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 600 }) },
    { weight: 2, arbitrary: fc.constant(Infinity) },
  ),
  refused: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 2 }) },
  ),
  said: fc.array(fc.constantFrom(...usual, ...usual, ...replies), { minLength: 1, maxLength: 5 }),
  told: fc.array(fc.constantFrom('answer', 'answer', ...pollReplies), { minLength: 1, maxLength: 3 }),
  latencyMs: fc.constantFrom(0, 30, 400, 20_000, 100_000),
  alarms: fc.integer({ min: 0, max: 3 }),
  restMs: fc.constantFrom(0, 20, 100, 700, 6000),
});

/** Looks at the books as they are, and compares. */
export async function check(known: Known, computer: Computer): Promise<Books> {
  const books = await computer.books();
  checkPeople(known, computer, books);
  checkMoney(known, computer, books);
  remember(known, books, computer.office);
  return books;
}

/** A worker's life in which the user does these things one after the other, or nothing. */
function life([around, deeds]: [Course, Deed[]]): Command {
  const isEndless = around.steps === Infinity;
  return {
    async run(known, computer) {
      await computer.live(
        around,
        deeds.map((one) => (user) => one.do(user, known)),
      );
      await check(known, computer);
    },
    toString: () =>
      `${deeds.map(({ name }) => name).join(', then ') || 'live'} ${JSON.stringify({ ...around, ...(isEndless && { steps: '∞' }) })}`,
  };
}

/** Asleep for a while, or the clock is set back. */
const wait = fc
  .constantFrom(-3_600_000, 500, 40_000, 700_000, 86_400_000, 40 * 86_400_000)
  .map((ms): Command => ({
    async run(_, { clock, office }) {
      clock.now += ms;
      office.clockMoved(ms);
    },
    toString: () => `wait ${ms}`,
  }));

const deeds = fc.oneof(
  { weight: 3, arbitrary: fc.array(deed, { maxLength: 3, size: 'max' }) },
  { weight: 1, arbitrary: fc.tuple(confirm, remove, undo) },
  { weight: 1, arbitrary: fc.tuple(remove, deed, undo) },
);
const lives = fc.tuple(course, deeds).map(life);
const first = fc.tuple(course, fc.tuple(confirm, deed)).map(life);
const command = fc.oneof({ weight: 6, arbitrary: lives }, { weight: 1, arbitrary: wait });

export const commands = fc
  .tuple(first, fc.array(command, { minLength: 2, maxLength: 10, size: 'max' }))
  .map(([one, others]) => [one, ...others]);

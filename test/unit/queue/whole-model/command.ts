import type { Books } from './books.ts';
import { checkClaims } from './check-claims.ts';
import { checkMoney } from './check-money.ts';
import { checkPeople } from './check-people.ts';
import type { Computer, Course } from './computer.ts';
import type { Deed } from './deeds.ts';
import { type Known, remember } from './known.ts';

/** One thing that happens; what it does to the books is checked after each. */
export interface Command {
  run(known: Known, computer: Computer): Promise<void>;
  toString(): string;
}

/** Looks at the books as they are, and compares. */
export async function check(known: Known, computer: Computer): Promise<Books> {
  const books = await computer.books();
  checkPeople(known, computer, books);
  checkMoney(computer, books);
  checkClaims(known, computer);
  remember(known, books);
  return books;
}

/** A worker's life in which the user does these things one after the other, or nothing. */
export function life(around: Course, deeds: readonly Deed[] = []): Command {
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
export const wait = (ms: number): Command => ({
  async run(_, { clock, office }) {
    clock.now += ms;
    office.clockMoved(ms);
  },
  toString: () => `wait ${ms}`,
});

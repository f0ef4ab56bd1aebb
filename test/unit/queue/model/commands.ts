import fc from 'fast-check';
import { someone, startWish } from '../../make-run.ts';
import { type Course, type Deed, isSettled, type Machine, readBooks } from './machine.ts';
import { checkForever, type Known } from './invariants.ts';
import { replies } from './vendor.ts';

/** One thing that happens; what it does to the books is checked after each. */
export type Command = fc.AsyncCommand<Known, Machine>;

const course: fc.Arbitrary<Course> = fc.record({
  steps: fc.integer({ min: 1, max: 500 }),
  refused: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
  said: fc.array(fc.constantFrom(...replies), { minLength: 1, maxLength: 5 }),
  latencyMs: fc.constantFrom(0, 30, 400, 30_000),
});

const whom = fc.integer({ min: 0, max: 20 });

/** Some people in a row: two runs may want the same ones. */
const crowd = fc.record({ first: whom, count: fc.integer({ min: 1, max: 8 }) });

/** A worker's life in which the user does this, or nothing. */
function lifeWith(name: string, around: Course, deed?: (known: Known) => Deed): Command {
  return {
    check: () => true,
    async run(known, machine) {
      await machine.live(around, deed?.(known));
      await machine.look((database) => checkForever(known, machine, database));
    },
    toString: () => `${name} ${JSON.stringify(around)}`,
  };
}

const confirm = fc.tuple(crowd, course).map(([{ first, count }, around]) =>
  lifeWith(`confirm ${count} from ${first}`, around, () => (panel) => {
    const people = Array.from({ length: count }, (_, index) => someone(first + index));
    return panel.wish(startWish(people));
  }),
);

const click = fc
  .tuple(whom, course)
  .map(([person, around]) =>
    lifeWith(`click ${person}`, around, () => (_, world) => world.ask(['work-email'], someone(person))),
  );

const live = course.map((around) => lifeWith('live', around));

const onRun = fc
  .tuple(fc.constantFrom('pause-run', 'resume-run', 'cancel-run'), fc.nat(), course)
  .map(([type, which, around]) =>
    lifeWith(`${type} ${which}`, around, () => async (panel, { database }) => {
      const ids = await database.runs.toCollection().primaryKeys();
      const runId = ids[which % ids.length];
      return runId === undefined ? undefined : panel.wish({ type, runId });
    }),
  );

/** A new decision about everybody it concerns: they may be asked, and change, once more. */
const retry = fc.tuple(fc.nat(), fc.boolean(), course).map(([which, interrupted, around]): Command => ({
  check: () => true,
  async run(known, machine) {
    const { runs, lookups } = await machine.look(readBooks);
    const runId = runs[which % runs.length]?.id;
    if (runId === undefined) return;
    const own = lookups.filter((lookup) => lookup.runId === runId && isSettled(lookup));
    for (const { id, state } of own)
      if (state === 'failed' || (interrupted && state === 'interrupted')) known.decideAgain(id);
    const wish = { type: 'retry-run', runId, interrupted, shownPrice: { pronto: 1000 } } as const;
    await machine.live(around, (panel) => panel.wish(wish));
    await machine.look((database) => checkForever(known, machine, database));
  },
  toString: () => `retry ${which} ${interrupted} ${JSON.stringify(around)}`,
}));

/** Asleep for a while, or the clock is set back. */
const wait = fc.constantFrom(-3_600_000, 500, 40_000, 86_400_000).map((ms): Command => ({
  check: () => true,
  async run(_, { clock, vendor }) {
    clock.now += ms;
    vendor.clockMoved(ms);
  },
  toString: () => `wait ${ms}`,
}));

export const commands = fc.commands([confirm, click, live, onRun, retry, wait], { maxCommands: 12 });

import fc from 'fast-check';
import { someDeeds } from './any-deed.ts';
import { type Command, life, wait } from './command.ts';
import { anyCourse } from './courses.ts';
import { plot } from './plots.ts';

const lives = fc.tuple(anyCourse, someDeeds).map(([around, deeds]) => [life(around, deeds)]);
const waits = fc
  .constantFrom(-3_600_000, 500, 40_000, 700_000, 86_400_000, 40 * 86_400_000)
  .map((ms) => [wait(ms)]);

const some = fc.oneof(
  { weight: 6, arbitrary: lives },
  { weight: 1, arbitrary: waits },
  { weight: 1, arbitrary: plot },
);

/** A plot that nothing hinders yet, and whatever comes after it. */
export const commands: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: plot }, { weight: 1, arbitrary: lives }),
    fc.array(some, { minLength: 1, maxLength: 6, size: 'max' }),
  )
  .map(([first, others]) => [first, ...others].flat());

import fc from 'fast-check';
import type { Course } from './computer.ts';
import { pollReplies, replies, type Reply } from './office.ts';

const usual: readonly Reply[] = ['found', 'found', 'not-found', 'half', 'risky'];
const often = ['answer', 'answer', 'answer', 'answer'] as const;
const atSome = (max: number) => fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 2 });

/** Whatever may happen to a worker. */
export const anyCourse: fc.Arbitrary<Course> = fc.record({
  steps: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }) },
    { weight: 2, arbitrary: fc.integer({ min: 60, max: 600 }) },
    { weight: 2, arbitrary: fc.constant(Infinity) },
  ),
  refused: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: atSome(300) }),
  said: fc.array(fc.constantFrom(...usual, ...usual, ...replies), { minLength: 1, maxLength: 5 }),
  told: fc.array(fc.constantFrom('answer', 'answer', ...pollReplies), { minLength: 1, maxLength: 3 }),
  latencyMs: fc.constantFrom(0, 30, 400, 20_000, 100_000),
  isSlow: fc.constantFrom(true, false, false, false),
  alarms: fc.integer({ min: 0, max: 3 }),
  restMs: fc.constantFrom(0, 20, 100, 700, 6000),
});

/** Nearly always long and quiet, with answers that take their time: what the user does meets what is on its way. */
export const calmCourse: fc.Arbitrary<Course> = fc.record({
  steps: fc.oneof(
    { weight: 12, arbitrary: fc.constant(Infinity) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 800 }) },
  ),
  refused: fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: atSome(300) }),
  said: fc.array(fc.constantFrom<Reply[]>(...usual, ...usual, 'one-fails'), {
    minLength: 1,
    maxLength: 4,
  }),
  told: fc.array(fc.constantFrom(...often, ...often, ...pollReplies), {
    minLength: 1,
    maxLength: 3,
  }),
  latencyMs: fc.constantFrom(20_000, 100_000),
  isSlow: fc.constantFrom(true, true, false),
  alarms: fc.integer({ min: 0, max: 2 }),
  restMs: fc.constantFrom(20, 100, 700),
});

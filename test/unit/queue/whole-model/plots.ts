import fc from 'fast-check';
import { human, wanted } from './any-deed.ts';
import { type Command, life, wait } from './command.ts';
import type { Course } from './computer.ts';
import { calmCourse } from './courses.ts';
import {
  click,
  confirm,
  type Deed,
  erase,
  merge,
  onRun,
  remove,
  set,
  setKey,
  undo,
  untilOpen,
  untilAsked,
} from './deeds.ts';
import { vendorIds } from './office.ts';
import { allHumans, type Named, type Spelling } from './people.ts';
import { type Choice, unlimited } from './settings.ts';

/** Meetings that chance alone hardly ever brings about, each in a few lives one after the other. */

const course = calmCourse;
const places = fc.nat({ max: 3 });
const spelling = fc.constantFrom<Spelling[]>('address', 'member');

/** Several in one request, whose answer mostly comes later. */
const batches: fc.Arbitrary<Choice> = fc
  .tuple(unlimited, fc.constantFrom('bulk-async' as const, 'bulk' as const))
  .map(([chosen, run]) => ({ ...chosen, order: ['sixtyfour', 'pronto'], ways: { ...chosen.ways, run } }));
const settings = fc.oneof(batches, unlimited);

const all = (how: Spelling): Named[] => allHumans.map((one) => ({ human: one, spelling: how }));
const both = (one: number): Named[] => [
  { human: one, spelling: 'address' },
  { human: one, spelling: 'member' },
];
const once = { kinds: ['work-email'], cap: null, again: false } as const;
const resume = onRun('resume-run', null);

/** Does the first vendor answer later, when the worker may be another one? */
const isLater = ({ order: [first], ways }: Choice) =>
  (first === 'pronto' ? ways.prontoRun : ways.run).endsWith('async');

/** A run over all of them, and something that is done while they are asked: during the same life or another one. */
function asked(
  chosen: fc.Arbitrary<Choice>,
  meanwhile: fc.Arbitrary<Deed[]>,
  around = course,
): fc.Arbitrary<Command[]> {
  return fc
    .tuple(fc.record({ chosen, spelling, kinds: wanted, apart: fc.boolean() }), meanwhile, around, around)
    .map(([about, deeds, one, other]) => {
      const people = all(about.spelling);
      const start = [set(about.chosen), confirm({ ...once, people, kinds: about.kinds })];
      const isApart = about.apart && isLater(about.chosen);
      return isApart ? [life(one, start), life(other, deeds)] : [life(one, [...start, untilAsked, ...deeds])];
    });
}

const joined = (...parts: fc.Arbitrary<Command[]>[]): fc.Arbitrary<Command[]> =>
  fc.tuple(...parts).map((commands) => commands.flat());

const lifeOf = (deeds: fc.Arbitrary<Deed[]>) =>
  fc.tuple(course, deeds).map(([around, done]) => [life(around, done)]);
const waited = (...ms: number[]) => fc.constantFrom(...ms).map((one) => [wait(one)]);
const nothing = fc.constant<Command[]>([]);
const untilAnswered = joined(waited(40_000, 200_000), lifeOf(fc.constant([resume])));

/** Runs over these that stand still, for want of a key: nobody was asked yet, though they are known. */
const still = (around: Course, chosen: Choice, ...groups: readonly (readonly Named[])[]): Command =>
  life(around, [setKey(null, false), set(chosen), ...groups.map((people) => confirm({ ...once, people }))]);

/** Two whom nobody was asked for yet, and who turn out to be one, while their runs stand still. */
const twinsInPause = fc
  .tuple(fc.record({ chosen: unlimited, who: human }), course, course, course)
  .map(([{ chosen, who }, one, other, last]) => [
    still(one, chosen, all('address'), [{ human: who, spelling: 'member' }]),
    life(other, [merge(who), setKey(null, true), resume]),
    life(last, [resume]),
  ]);

/** Who is asked last is found, and sooner than the others are not. */
const lastIsFound: fc.Arbitrary<Course> = fc.tuple(course, fc.nat({ max: 4 })).map(([around, before]) => ({
  ...around,
  said: [...Array.from({ length: before }, () => 'not-found' as const), 'found'],
  told: [...Array.from({ length: before }, () => 'silence' as const), 'answer'],
}));

/** The same while one of them is being asked, and the other one too, or not yet. */
const twinsAsked = joined(
  asked(
    settings,
    fc.tuple(human, fc.boolean()).map(([who, isAskedToo]) => {
      const other = both(who).flatMap((one) => [
        confirm({ ...once, people: [one] }),
        untilOpen(one, isAskedToo),
      ]);
      if (isAskedToo) return [...other, merge(who)];
      return [setKey(null, false), ...other, merge(who), setKey(null, true), resume];
    }),
    fc.oneof(course, lastIsFound),
  ),
  untilAnswered,
);

const erasedInBatch = joined(
  asked(
    batches,
    places.map((place) => [erase({ place, isAsked: true })]),
  ),
  untilAnswered,
);

/** Somebody is erased under one address when a run is about to ask for them again, and turns out to have another one. */
const erasedTwin = fc
  .tuple(fc.record({ chosen: unlimited, place: fc.nat({ max: 7 }) }), spelling, course, course, course)
  .map(([{ chosen, place }, how, one, other, last]) => [
    still(one, chosen, all('address'), all('member')),
    life({ ...other, restMs: 0 }, [
      confirm({ ...once, kinds: ['phone'], people: all(how) }),
      erase({ place, isAsked: false }),
      ...allHumans.map(merge),
      setKey(null, true),
    ]),
    life(last, [resume]),
  ]);

const deletedAndBack = joined(
  asked(
    settings,
    fc.tuple(places, places).map(([place, more]) => [remove({ place, isAsked: true }, 1 + more)]),
  ),
  fc.oneof(nothing, untilAnswered),
  lifeOf(places.map((place) => [undo(place)])),
  untilAnswered,
);

const withoutKey = joined(
  fc
    .tuple(
      fc.constantFrom(null, ...vendorIds),
      asked(settings, fc.constant([])),
      untilAnswered,
      course,
      course,
    )
    .map(([vendor, first, later, one, other]) => [
      ...first,
      life(one, [setKey(vendor, false)]),
      ...later,
      life(other, [setKey(vendor, true)]),
    ]),
  untilAnswered,
);

const caps = fc.record({
  dailyCap: fc.constantFrom(3, 5, 6, 9, 11),
  runCap: fc.constantFrom(null, null, 3, 6),
});

/** Runs of which each may be afforded, but not all: the cap becomes another one between two claims, and again. */
const anotherCap = fc
  .tuple(
    fc.record({ chosen: unlimited, who: human }),
    fc.tuple(caps, caps, caps),
    fc.tuple(course, course, course, course),
  )
  .map(([{ chosen, who }, [first, next, last], [one, two, three, four]]) => [
    still(one, chosen, all('address').slice(0, 2), all('address').slice(2), all('member')),
    life(two, [
      set({ ...chosen, ...first }),
      setKey(null, true),
      resume,
      set({ ...chosen, ...next }),
      click({ ...once, who: { human: who, spelling: 'member' } }),
      resume,
    ]),
    life(three, [set({ ...chosen, ...last }), resume]),
    life(four, [set(chosen), resume]),
  ]);

/** Two runs and a click over the same people. */
const sameAgain = joined(
  asked(
    settings,
    fc
      .record({ who: human, again: fc.boolean(), how: spelling })
      .map(({ who, again, how }) => [
        confirm({ ...once, people: all(how), again }),
        click({ ...once, who: { human: who, spelling: 'both' }, again }),
        confirm({ ...once, people: all('both'), again }),
      ]),
  ),
  untilAnswered,
);

export const plot: fc.Arbitrary<Command[]> = fc.oneof(
  ...[twinsInPause, twinsAsked, erasedInBatch, erasedTwin, deletedAndBack, withoutKey, anotherCap, sameAgain],
);

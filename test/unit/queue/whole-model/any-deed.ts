import fc from 'fast-check';
import type { Kind } from '../../../../lib/enrichment/kind.ts';
import * as deeds from './deeds.ts';
import { type Deed, type RunWish, type Whom } from './deeds.ts';
import { vendorIds } from './office.ts';
import { humans, type Named, spellings } from './people.ts';
import { choice } from './settings.ts';

export const human = fc.integer({ min: 0, max: humans - 1 });
const named: fc.Arbitrary<Named> = fc.record({ human, spelling: fc.constantFrom(...spellings) });
export const wanted = fc.constantFrom<Kind[]>(['work-email'], ['work-email'], ['work-email', 'phone']);
const which = fc.nat({ max: 20 });
const whom: fc.Arbitrary<Whom> = fc.record({ place: which, isAsked: fc.boolean() });

const confirm = fc
  .record({
    people: fc.uniqueArray(named, { minLength: 1, maxLength: 4, selector: (one) => one.human }),
    kinds: wanted,
    cap: fc.constantFrom(null, null, null, 60),
    again: fc.boolean(),
  })
  .map(deeds.confirm);

const click = fc.record({ who: named, kinds: wanted, again: fc.boolean() }).map(deeds.click);
const find = fc.record({ who: named, kinds: wanted }).map(deeds.find);
const runWish = fc.constantFrom<RunWish[]>('pause-run', 'resume-run', 'cancel-run');
const onRun = fc.tuple(runWish, which).map(([type, place]) => deeds.onRun(type, place));
const retry = fc.tuple(which, fc.boolean()).map(([place, interrupted]) => deeds.retry(place, interrupted));
const answer = fc.tuple(fc.boolean(), fc.nat({ max: 3 })).map(([yes, from]) => deeds.answer(yes, from));
const count = fc.integer({ min: 1, max: 3 });
const remove = fc.tuple(whom, count).map(([who, most]) => deeds.remove(who, most));
const undo = which.map(deeds.undo);
const erase = whom.map(deeds.erase);
const merge = human.map(deeds.merge);
const vendor = fc.constantFrom(...vendorIds);
const key = fc.tuple(vendor, fc.boolean()).map(([id, isSaved]) => deeds.setKey(id, isSaved));

const often = [click, onRun, retry, remove, undo, merge];
const seldom = [find, answer, erase, key, choice.map(deeds.set), fc.constant(deeds.daily)];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: confirm },
  ...often.map((arbitrary) => ({ weight: 3, arbitrary })),
  ...seldom.map((arbitrary) => ({ weight: 2, arbitrary })),
);

/** What the user does during one life. */
export const someDeeds: fc.Arbitrary<Deed[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(deed, { maxLength: 3, size: 'max' }) },
  { weight: 1, arbitrary: fc.tuple(confirm, deed) },
  { weight: 1, arbitrary: fc.tuple(confirm, remove, undo) },
  { weight: 1, arbitrary: fc.tuple(remove, deed, undo) },
);

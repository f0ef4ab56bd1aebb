import fc from 'fast-check';
import { expect } from 'vitest';
import type { Kind } from '../../../../lib/enrichment/kind.ts';
import { personKeys } from '../../../../lib/people/person-keys.ts';
import type { Deletion } from '../../../../lib/people/deletion.ts';
import { byProvider } from '../../../../lib/providers/index.ts';
import { ask } from '../../../../lib/queue/ask.ts';
import { deleteExpired } from '../../../../lib/worker/delete-expired.ts';
import { startWish } from '../../make-run.ts';
import type { User } from './computer.ts';
import { decideAgain, type Known, wish } from './known.ts';
import { vendorIds } from './office.ts';
import { factsOf, humans, type Named, spellings, tokenOf, tokenOfKey } from './people.ts';
import { choice, settingsOf } from './settings.ts';

/** Something that the user does while a worker lives, by what is written down at that moment. */
export interface Deed {
  name: string;
  do(user: User, known: Known): Promise<unknown>;
}

const named: fc.Arbitrary<Named> = fc.record({
  human: fc.integer({ min: 0, max: humans - 1 }),
  spelling: fc.constantFrom(...spellings),
});
const wanted = fc.constantFrom<Kind[]>(['work-email'], ['work-email'], ['work-email', 'phone']);
const dear = byProvider(() => 1_000_000);
const which = fc.nat({ max: 20 });

export const confirm = fc
  .record({
    people: fc.uniqueArray(named, { minLength: 1, maxLength: 4, selector: ({ human }) => human }),
    kinds: wanted,
    cap: fc.constantFrom(null, null, null, 60),
    again: fc.boolean(),
  })
  .map(({ people, kinds, cap, again }): Deed => ({
    name: `confirm ${JSON.stringify({ people, kinds, cap, again })}`,
    do(user, known) {
      for (const { human } of people) wish(known, human, kinds);
      const facts = people.map(factsOf);
      const putBack = again ? facts.flatMap(personKeys) : [];
      return user.wish({ ...startWish(facts), kinds, putBack, caps: { pronto: cap, sixtyfour: cap } });
    },
  }));

const click = fc
  .record({ who: named, kinds: wanted, again: fc.boolean() })
  .map(({ who, kinds, again }): Deed => ({
    name: `click ${JSON.stringify({ who, kinds, again })}`,
    do(user, known) {
      wish(known, who.human, kinds);
      const about = { personId: null, person: factsOf(who), edited: [] };
      return user.wish({ type: 'ask', ...about, kinds, again, shownPrice: dear });
    },
  }));

const find = fc.record({ who: named, kinds: wanted }).map(({ who, kinds }): Deed => ({
  name: `find ${JSON.stringify({ who, kinds })}`,
  async do({ database, now, newId, wish: send }, known) {
    wish(known, who.human, kinds);
    const statement = { facts: factsOf(who), personId: null, byHand: [] };
    await ask({ database, now: now(), newId }, { statement, kinds, consent: { origin: 'page' } });
    await send({ type: 'wake' });
  },
}));

const onRun = fc
  .tuple(fc.constantFrom('pause-run', 'resume-run', 'cancel-run'), which)
  .map(([type, place]): Deed => ({
    name: `${type} ${place}`,
    async do(user) {
      const runId = await runAt(user, place);
      if (runId !== undefined) await user.wish({ type, runId });
    },
  }));

async function runAt({ database }: User, place: number): Promise<string | undefined> {
  const ids = await database.runs.toCollection().primaryKeys();
  return ids[place % ids.length];
}

/** A new decision about everybody it concerns: they may be asked, and change, once more. */
const retry = fc.tuple(which, fc.boolean()).map(([place, interrupted]): Deed => ({
  name: `retry ${place} ${interrupted}`,
  async do(user, known) {
    const runId = await runAt(user, place);
    if (runId === undefined) return;
    const own = await user.database.lookups.filter((lookup) => lookup.runId === runId).toArray();
    for (const { id, state } of own) if (state !== 'cancelled') decideAgain(known, id);
    await user.wish({ type: 'retry-run', runId, interrupted, shownPrice: dear });
  },
}));

/** Yes or no to what waits for it, or no to what was not sent yet. */
const answer = fc.tuple(fc.boolean(), fc.nat({ max: 3 })).map(([yes, from]): Deed => ({
  name: `answer ${yes} ${from}`,
  async do(user) {
    const all = await user.database.lookups.toArray();
    const open = all.filter(({ state }) => state === 'unconfirmed' || (!yes && state === 'waiting'));
    const lookupIds = open.filter((_, place) => place % 4 >= from).map(({ id }) => id);
    if (yes) await user.wish({ type: 'confirm-lookups', lookupIds, shownPrice: dear });
    else await user.wish({ type: 'cancel-lookups', lookupIds });
  },
}));

export const remove = fc.tuple(which, fc.integer({ min: 1, max: 3 })).map(([place, count]): Deed => ({
  name: `delete ${place} ${count}`,
  async do({ database, newId, wish: send }) {
    const all = await database.people.toCollection().primaryKeys();
    const from = place % (all.length || 1);
    const ids = all.slice(from, from + count);
    await send({ type: 'delete-people', people: { of: 'ids', ids }, batch: newId() });
  },
}));

export const undo = which.map((place): Deed => ({
  name: `undo ${place}`,
  async do({ database, wish: send }, known) {
    const deletions = await database.deletions.toArray();
    const batch = deletions[place % deletions.length]?.batch;
    if (batch === undefined) return;
    const rows = deletions.filter((deletion) => deletion.batch === batch).map((deletion) => deletion.rows);
    const lookups = rows.flatMap((own) => own.lookups);
    // What was on its way when they were deleted is awaited again.
    for (const { id, failure } of lookups) if (failure?.code === 'worker_stopped') known.settled.delete(id);
    await send({ type: 'undo-deletion', batch });
    await allIsBack(database, rows);
  },
}));

async function allIsBack(
  { lookups, findings, aliases }: User['database'],
  rows: readonly Deletion['rows'][],
): Promise<void> {
  const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id);
  const back = [
    await lookups.bulkGet(idsOf(rows.flatMap((own) => own.lookups))),
    await findings.bulkGet(idsOf(rows.flatMap((own) => own.findings))),
    await aliases.bulkGet(rows.flatMap((own) => own.aliases).map(({ key }) => key)),
  ];
  expect(back.flat(), 'all is back').not.toContain(undefined);
}

const erase = which.map((place): Deed => ({
  name: `erase ${place}`,
  async do({ database, wish: send }, known) {
    const people = await database.people.toArray();
    const person = people[place % people.length];
    if (!person) return;
    const aliases = await database.aliases.where({ personId: person.id }).toArray();
    await send({ type: 'erase-person', personId: person.id, person });
    const tokens = [tokenOf(person), ...aliases.flatMap(({ key }) => tokenOfKey(key) ?? [])];
    // What had been claimed may leave yet.
    for (const token of tokens) known.erased.set(token, Infinity);
  },
}));

/** Somebody stored turns out to have the other address too. */
const merge = fc.integer({ min: 0, max: humans - 1 }).map((human): Deed => ({
  name: `merge ${human}`,
  async do({ database, wish: send }) {
    const person = factsOf({ human, spelling: 'both' });
    const people = await database.people.toArray();
    const known = people.find(({ address, memberId }) => {
      return address === person.address || memberId === person.memberId;
    });
    if (known) await send({ type: 'edit-person', personId: known.id, person, edited: [] });
  },
}));

const key = fc.tuple(fc.constantFrom(...vendorIds), fc.boolean()).map(([provider, isSaved]): Deed => ({
  name: `${isSaved ? 'save' : 'remove'} key ${provider}`,
  do: ({ wish: send }) =>
    send(isSaved ? { type: 'save-key', provider, apiKey: 'another-key' } : { type: 'remove-key', provider }),
}));

const settings = choice.map((chosen): Deed => ({
  name: `settings ${JSON.stringify(chosen)}`,
  do({ wish: send }, { dayCaps }) {
    const next = settingsOf(chosen);
    for (const id of vendorIds) dayCaps[id] = Math.max(dayCaps[id], next.providers[id].dailyCap ?? Infinity);
    return send({ type: 'save-settings', settings: next });
  },
}));

/** The day's work: whoever was kept long enough goes, and deletions cannot be undone any more. */
const daily = fc.constant<Deed>({ name: 'daily', do: (user) => deleteExpired(user) });

const often = [click, onRun, retry, remove, undo, merge];
const seldom = [find, answer, erase, key, settings, daily];

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: confirm },
  ...often.map((arbitrary) => ({ weight: 3, arbitrary })),
  ...seldom.map((arbitrary) => ({ weight: 2, arbitrary })),
);

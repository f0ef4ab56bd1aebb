import { expect } from 'vitest';
import type { Kind } from '../../../../lib/enrichment/kind.ts';
import type { Lookup } from '../../../../lib/enrichment/lookup.ts';
import { findPersonIds } from '../../../../lib/people/find-person.ts';
import { personKeys } from '../../../../lib/people/person-keys.ts';
import type { Deletion } from '../../../../lib/people/deletion.ts';
import { byProvider } from '../../../../lib/providers/index.ts';
import { ask } from '../../../../lib/queue/ask.ts';
import { deleteExpired } from '../../../../lib/worker/delete-expired.ts';
import { startWish } from '../../make-run.ts';
import type { User } from './computer.ts';
import { decideAgain, type Known, wish } from './known.ts';
import { vendorIds, type VendorId } from './office.ts';
import { factsOf, type Named, tokenOf, tokenOfKey } from './people.ts';
import { type Choice, settingsOf } from './settings.ts';

/** Something that the user does while a worker lives, by what is written down at that moment. */
export interface Deed {
  name: string;
  do(user: User, known: Known): Promise<unknown>;
}

const dear = byProvider(() => 1_000_000);

export interface Wished {
  people: readonly Named[];
  kinds: readonly Kind[];
  cap: number | null;
  again: boolean;
}

export const confirm = ({ people, kinds, cap, again }: Wished): Deed => ({
  name: `confirm ${JSON.stringify({ people, kinds, cap, again })}`,
  do(user, known) {
    for (const { human } of people) wish(known, human, kinds);
    const facts = people.map(factsOf);
    const putBack = again ? facts.flatMap(personKeys) : [];
    const caps = { pronto: cap, sixtyfour: cap };
    return user.wish({ ...startWish(facts), kinds: [...kinds], putBack, caps });
  },
});

export interface Clicked {
  who: Named;
  kinds: readonly Kind[];
  again: boolean;
}

export const click = ({ who, kinds, again }: Clicked): Deed => ({
  name: `click ${JSON.stringify({ who, kinds, again })}`,
  do(user, known) {
    wish(known, who.human, kinds);
    const about = { personId: null, person: factsOf(who), edited: [] };
    return user.wish({ type: 'ask', ...about, kinds: [...kinds], again, shownPrice: dear });
  },
});

export const find = ({ who, kinds }: Pick<Clicked, 'who' | 'kinds'>): Deed => ({
  name: `find ${JSON.stringify({ who, kinds })}`,
  async do({ database, now, newId, wish: send }, known) {
    wish(known, who.human, kinds);
    const statement = { facts: factsOf(who), personId: null, byHand: [] };
    await ask({ database, now: now(), newId }, { statement, kinds, consent: { origin: 'page' } });
    await send({ type: 'wake' });
  },
});

export type RunWish = 'pause-run' | 'resume-run' | 'cancel-run';

/** `place`: to which of the runs; null: to all. */
export const onRun = (type: RunWish, place: number | null): Deed => ({
  name: `${type} ${place ?? 'all'}`,
  async do(user) {
    const ids = await user.database.runs.toCollection().primaryKeys();
    const one = ids[(place ?? 0) % ids.length];
    const own = place === null ? ids : ids.filter((id) => id === one);
    for (const runId of own) await user.wish({ type, runId });
  },
});

/** A new decision about everybody it concerns: they may be asked, and change, once more. */
export const retry = (place: number, interrupted: boolean): Deed => ({
  name: `retry ${place} ${interrupted}`,
  async do(user, known) {
    const ids = await user.database.runs.toCollection().primaryKeys();
    const runId = ids[place % ids.length];
    if (runId === undefined) return;
    const own = await user.database.lookups.filter((lookup) => lookup.runId === runId).toArray();
    for (const { id, state } of own) if (state !== 'cancelled') decideAgain(known, id);
    await user.wish({ type: 'retry-run', runId, interrupted, shownPrice: dear });
  },
});

/** Yes or no to what waits for it, or no to what was not sent yet. */
export const answer = (yes: boolean, from: number): Deed => ({
  name: `answer ${yes} ${from}`,
  async do(user) {
    const all = await user.database.lookups.toArray();
    const open = all.filter(({ state }) => state === 'unconfirmed' || (!yes && state === 'waiting'));
    const lookupIds = open.filter((_, place) => place % 4 >= from).map(({ id }) => id);
    if (yes) await user.wish({ type: 'confirm-lookups', lookupIds, shownPrice: dear });
    else await user.wish({ type: 'cancel-lookups', lookupIds });
  },
});

const isAsking = ({ state }: Lookup) => state === 'asking';

/** Until that is so, or it seems that it will not be. */
const until = (name: string, isSo: (user: User) => Promise<boolean>): Deed => ({
  name: `wait until ${name}`,
  async do(user) {
    for (let tries = 0; tries < 30; tries += 1) {
      if (await isSo(user)) return;
      await user.rest(20);
    }
  },
});

export const untilAsked = until('somebody is asked', async ({ database }) =>
  (await database.lookups.toArray()).some(isAsking),
);

/** Until something is wished of this one, or asked. */
export const untilOpen = (who: Named, isAsked: boolean): Deed =>
  until(`${JSON.stringify(who)} is ${isAsked ? 'asked' : 'there'}`, async ({ database }) => {
    const [personId = ''] = await findPersonIds(database, factsOf(who));
    const own = await database.lookups.where({ personId }).toArray();
    return own.some((lookup) => !isAsked || isAsking(lookup));
  });

/** `isAsked`: one of those whose answer is to come, if there are any. */
export interface Whom {
  place: number;
  isAsked: boolean;
}

async function peopleFrom({ database }: User, { place, isAsked }: Whom): Promise<string[]> {
  const all = await database.people.toCollection().primaryKeys();
  const asking = await database.lookups.filter(isAsking).toArray();
  const asked = all.filter((id) => asking.some(({ personId }) => personId === id));
  const people = isAsked && asked.length > 0 ? asked : all;
  return people.slice(place % (people.length || 1));
}

export const remove = (whom: Whom, count: number): Deed => ({
  name: `delete ${JSON.stringify(whom)} ${count}`,
  async do(user) {
    const ids = (await peopleFrom(user, whom)).slice(0, count);
    const people = { of: 'ids' as const, ids };
    await user.wish({ type: 'delete-people', people, batch: user.newId() });
  },
});

export const undo = (place: number): Deed => ({
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
});

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

export const erase = (whom: Whom): Deed => ({
  name: `erase ${JSON.stringify(whom)}`,
  async do(user, known) {
    const [personId = ''] = await peopleFrom(user, whom);
    const person = await user.database.people.get(personId);
    if (!person) return;
    const aliases = await user.database.aliases.where({ personId }).toArray();
    await user.wish({ type: 'erase-person', personId, person });
    const tokens = [tokenOf(person), ...aliases.flatMap(({ key }) => tokenOfKey(key) ?? [])];
    for (const token of tokens) known.erased.set(token, user.claims.length);
  },
});

/** Somebody stored turns out to have the other address too. */
export const merge = (human: number): Deed => ({
  name: `merge ${human}`,
  async do({ database, wish: send }) {
    const person = factsOf({ human, spelling: 'both' });
    const people = await database.people.toArray();
    const known = people.find(({ address, memberId }) => {
      return address === person.address || memberId === person.memberId;
    });
    if (known) await send({ type: 'edit-person', personId: known.id, person, edited: [] });
  },
});

/** At one vendor; null: at all. */
export const setKey = (provider: VendorId | null, isSaved: boolean): Deed => ({
  name: `${isSaved ? 'save' : 'remove'} key ${provider ?? 'of all'}`,
  async do({ wish: send }) {
    for (const id of vendorIds.filter((one) => provider === null || one === provider))
      if (isSaved) await send({ type: 'save-key', provider: id, apiKey: 'another-key' });
      else await send({ type: 'remove-key', provider: id });
  },
});

export const set = (chosen: Choice): Deed => ({
  name: `settings ${JSON.stringify(chosen)}`,
  do: ({ wish: send }) => send({ type: 'save-settings', settings: settingsOf(chosen) }),
});

/** The day's work: whoever was kept long enough goes, and deletions cannot be undone any more. */
export const daily: Deed = { name: 'daily', do: (user) => deleteExpired(user) };

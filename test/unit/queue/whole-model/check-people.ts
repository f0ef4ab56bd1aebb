import { expect } from 'vitest';
import { openStates } from '../../../../lib/enrichment/lookup.ts';
import { allLookups, type Books, isOpenCall } from './books.ts';
import type { Computer } from './computer.ts';
import { type Known, wishKey } from './known.ts';
import { humanOf } from './people.ts';

/** Nobody is asked for twice, nothing that was settled changes or is lost, and nothing of those who are gone is left. */
export function checkPeople(known: Known, computer: Computer, books: Books): void {
  askedOncePerDecision(known, computer);
  askedOncePerWish(known, computer);
  staysSettled(known, books);
  answersAreKept(computer, books);
  rowsHavePeople(books);
  waitsOnce(books);
  goneForGood(known, books);
  erasedForGood(known, books);
}

function askedOncePerDecision({ decisions }: Known, { office }: Computer): void {
  const worked = office.work.filter((work) => !office.isUndone(work));
  for (const [at, works] of Map.groupBy(worked, ({ vendor, lookupId }) => `${vendor} ${lookupId}`)) {
    const decided = decisions.get(works[0]?.lookupId ?? '') ?? 1;
    expect(works.length, `requests at ${at}`).toBeLessThanOrEqual(decided);
  }
}

function askedOncePerWish({ wished }: Known, { office }: Computer): void {
  const byWish = Map.groupBy(office.work, ({ token, kind }) => wishKey(humanOf(token), kind));
  for (const [key, works] of byWish) {
    const lookups = new Set(works.map(({ lookupId }) => lookupId));
    expect(lookups.size, `lookups that were asked for ${key}`).toBeLessThanOrEqual(wished.get(key) ?? 0);
  }
}

function staysSettled(known: Known, books: Books): void {
  const now = new Map(allLookups(books).map((lookup) => [lookup.id, lookup]));
  for (const [id, owner] of known.owners) {
    const lookup = now.get(id);
    const before = known.settled.get(id);
    if (lookup && before !== undefined) expect(lookup.state, `settled state of ${id}`).toBe(before);
    if (lookup) continue;
    if (!known.deleted.has(owner)) expect(isThere(known, books, owner), `${id} is lost`).toBe(false);
    known.owners.delete(id);
    known.settled.delete(id);
  }
}

/** Under their own id, or as one with somebody else. */
function isThere({ people }: Known, books: Books, id: string): boolean {
  const tokens = people.get(id) ?? [];
  const isStored = [...books.people, ...books.deletions].some((one) => one.id === id);
  return isStored || books.aliases.some(({ key }) => tokens.some((token) => key.endsWith(`:${token}`)));
}

/** Stored as it came before anybody tried to understand it. */
function answersAreKept({ understood }: Computer, { calls, lookups }: Books): void {
  for (const { id } of lookups.filter((lookup) => understood.has(lookup.id))) {
    const own = calls.filter(({ lookupIds }) => lookupIds.includes(id));
    const isKept = own.some(({ rawAnswer, isErased }) => rawAnswer !== null || isErased === true);
    expect(isKept, `the understood answer about ${id} is stored`).toBe(true);
  }
}

function rowsHavePeople({ people, lookups, findings, aliases, deletions, calls }: Books): void {
  const ids = new Set(people.map(({ id }) => id));
  const strays = [...lookups, ...findings, ...aliases].filter(({ personId }) => !ids.has(personId));
  expect(strays, 'rows without a person').toEqual([]);
  expect(
    deletions.filter(({ id }) => ids.has(id)),
    'deleted, and there',
  ).toEqual([]);
  const found = new Set(findings.map(({ lookupId }) => lookupId));
  expect(
    lookups.filter(({ state, id }) => state === 'found' && !found.has(id)),
    'found without a finding',
  ).toEqual([]);
  const open = new Set(calls.filter(isOpenCall).map(({ id }) => id));
  expect(
    lookups.filter(({ state, callIds }) => state === 'asking' && !open.has(callIds.at(-1) ?? '')),
    'asking without a call',
  ).toEqual([]);
}

/** Whoever was not asked for yet waits once, and not beside one that is being asked, also when two turned out to be one. */
function waitsOnce({ lookups }: Books): void {
  const open = lookups.filter(({ state }) => openStates.includes(state));
  for (const own of Map.groupBy(open, ({ personId, kind }) => `${personId} ${kind}`).values())
    if (own.some(({ state, callIds }) => state !== 'asking' && callIds.length === 0))
      expect(own.length, `open lookups like ${JSON.stringify(own[0])}`).toBe(1);
}

/** What was spent, and who was left out of a run, may name the id of somebody who was deleted. */
const nameIds: readonly string[] = ['ledger', 'drops'];

function goneForGood(known: Known, books: Books): void {
  const there = new Set([...books.people, ...books.deletions].map(({ id }) => id));
  for (const id of known.people.keys()) {
    if (there.has(id)) continue;
    for (const [table, text] of books.everything)
      if (!nameIds.includes(table)) expect(text.includes(`"${id}"`), `${id} in ${table}`).toBe(false);
  }
}

function erasedForGood({ erased }: Known, { everything }: Books): void {
  for (const token of erased.keys())
    for (const [table, text] of everything) expect(text.includes(token), `${token} in ${table}`).toBe(false);
}

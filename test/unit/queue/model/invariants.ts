import { expect } from 'vitest';
import type { Database } from '../../../../lib/database.ts';
import type { LedgerEntry } from '../../../../lib/enrichment/cost.ts';
import type { Lookup, LookupState } from '../../../../lib/enrichment/lookup.ts';
import { moneyAt, type Run } from '../../../../lib/enrichment/run.ts';
import { numberOf } from '../../make-run.ts';
import { type Books, isSettled, lastStates, type Machine, readBooks } from './machine.ts';
import { price } from './vendor.ts';

/** What was seen so far, to compare with what is seen later. */
export interface Known {
  /** How often the user decided to ask, by lookup. */
  decisions: Map<string, number>;
  settled: Map<string, LookupState>;
  /** The user asks again for this one. */
  decideAgain(lookupId: string): void;
}

export function nothingKnown(): Known {
  const decisions = new Map<string, number>();
  const settled = new Map<string, LookupState>();
  return {
    decisions,
    settled,
    decideAgain(lookupId) {
      decisions.set(lookupId, (decisions.get(lookupId) ?? 1) + 1);
      settled.delete(lookupId);
    },
  };
}

/** What must hold at every moment at which no worker lives. */
export async function checkForever(known: Known, machine: Machine, database: Database): Promise<void> {
  const books = await readBooks(database);
  askedOncePerDecision(known, machine, books);
  staysSettled(known, books);
  answersAreKept(machine, books);
  for (const run of books.runs) countsAreRight(run, books);
}

function askedOncePerDecision({ decisions }: Known, { vendor }: Machine, books: Books): void {
  const persons = new Map(books.people.map(({ id, address }) => [numberOf(address), id]));
  const worked = vendor.seen.filter(({ reply }) => reply !== 'too-many');
  for (const [person, requests] of Map.groupBy(worked, (seen) => seen.person)) {
    const own = books.lookups.filter(({ personId }) => personId === persons.get(person));
    const decided = own.reduce((sum, { id }) => sum + (decisions.get(id) ?? 1), 0);
    expect(requests.length, `requests for person ${person}`).toBeLessThanOrEqual(decided);
  }
}

function staysSettled({ settled }: Known, { lookups }: Books): void {
  for (const [id, state] of settled)
    expect(lookups.find((lookup) => lookup.id === id)?.state, 'a settled state').toBe(state);
  for (const lookup of lookups) if (isSettled(lookup)) settled.set(lookup.id, lookup.state);
}

/** Stored as it came before anybody tried to understand it. */
function answersAreKept({ understood }: Machine, { calls }: Books): void {
  for (const lookupId of understood)
    expect(
      calls.some(({ lookupIds, rawAnswer }) => rawAnswer !== null && lookupIds.includes(lookupId)),
      'an understood answer is stored',
    ).toBe(true);
}

function countsAreRight(run: Run, { lookups, calls }: Books): void {
  const { id, counts } = run;
  const { reserved } = moneyAt(run, 'pronto');
  const own = lookups.filter(({ runId }) => runId === id);
  for (const [state, count] of Object.entries(counts))
    expect(own.filter((lookup) => lookup.state === state).length, `${state} of a run`).toBe(count);
  const ids = new Set(own.map((lookup) => lookup.id));
  const open = calls.filter(({ state }) => state !== 'settled' && state !== 'interrupted');
  const due = open.filter(({ lookupIds }) => lookupIds.some((one) => ids.has(one)));
  expect(reserved, 'reserved').toBe(due.reduce((sum, { highestCost }) => sum + highestCost, 0));
}

/** What must hold when all has come to its end. */
export async function checkEnd(known: Known, machine: Machine, database: Database): Promise<void> {
  await checkForever(known, machine, database);
  const books = await readBooks(database);
  const { vendor, lost } = machine;
  for (const { state } of books.lookups) expect(lastStates).toContain(state);
  for (const run of books.runs) {
    expect(['finished', 'cancelled']).toContain(run.state);
    moneyIsRight(run, books);
  }
  for (const lookup of books.lookups) ledgerIsRight(lookup, machine, books);
  const interrupted = books.calls.filter(({ state }) => state === 'interrupted').length;
  expect(interrupted, 'interrupted calls').toBeLessThanOrEqual(lost.left + lost.claimed + vendor.faults());
}

function moneyIsRight(run: Run, { lookups, ledger }: Books): void {
  const { id } = run;
  const { booked, uncertain } = moneyAt(run, 'pronto');
  const ids = new Set(lookups.filter(({ runId }) => runId === id).map((lookup) => lookup.id));
  const own = ledger.filter(({ lookupId }) => ids.has(lookupId));
  expect({ booked, uncertain }, 'money of a run').toEqual({
    booked: sum(own.filter((entry) => !entry.uncertain)),
    uncertain: sum(own.filter((entry) => entry.uncertain)),
  });
}

/** Sure spends are the vendor's own; what is unknown is never more than what is said to be possible. */
function ledgerIsRight(lookup: Lookup, { vendor }: Machine, { calls, ledger }: Books): void {
  for (const callId of lookup.callIds) {
    const call = calls.find(({ id }) => id === callId);
    const charged = vendor.seen.find((seen) => seen.callId === callId)?.charged ?? 0;
    const entries = ledger.filter((entry) => entry.callId === callId);
    const unsure = entries.some(({ uncertain }) => uncertain);
    if (unsure) expect(entries).toMatchObject([{ amount: null, highest: price }]);
    else expect(sum(entries), 'a sure spend').toBe(charged);
    if (unsure) expect(call?.state).toBe('interrupted');
  }
}

function sum(entries: readonly LedgerEntry[]): number {
  return entries.reduce((all, { highest }) => all + highest, 0);
}

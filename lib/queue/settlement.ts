import { Dexie } from 'dexie';
import type { Database, ProviderPause } from '../database.ts';
import { type LedgerEntry, type Prices, highestCost } from '../enrichment/cost.ts';
import { wordless } from '../enrichment/create-failure.ts';
import type { Failure } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Unit } from '../enrichment/provider-id.ts';
import type { Provider } from '../providers/provider.ts';
import type { WaterfallSettings } from '../settings.ts';
import { endDoubles } from '../people/end-doubles.ts';
import { touchPeople } from '../people/touch-people.ts';
import type { Call } from './call.ts';
import { moveSpend } from './day-spend.ts';
import { bookSpends } from './move-vendor-days.ts';
import { stillCarried } from './open-lookups.ts';
import { type LookupChange, lookupTables, moveLookups } from './put-lookups.ts';
import type { QueueEffects } from './queue-effects.ts';
import { pricesOf } from './prices-of.ts';
import { type Books, readBooks } from './read-books.ts';
import type { RunSpend } from './run-tally.ts';

export interface Settlement {
  database: Database;
  call: Call;
  unit: Unit;
  now: number;
  newId(): string;
  /** What was read for it and others together; without it it reads for itself. */
  books?: Books;
  /** Told of whom the history has to tell, within the transaction that settles; without it the history tells at once. */
  touch?(personIds: readonly string[]): Promise<void>;
}

export function settlementOf(
  { database, now, newId }: Pick<QueueEffects, 'database' | 'now' | 'newId'>,
  call: Call,
  { capabilities }: Provider,
): Settlement {
  return { database, call, unit: capabilities.unit, now: now(), newId };
}

/** What an answer makes of the lookups of its call, and what it cost. */
interface Consequences {
  changes: LookupChange[];
  entries: LedgerEntry[];
  /** Those for whom something was found that ends the search. */
  found?: readonly Lookup[];
  /** What must be written before it, and what beside it. Dexie loses a transaction that waits for anything but the
   * database: no promise where nothing is written. */
  first?: Promise<unknown> | undefined;
  notes?: Promise<unknown> | undefined;
}

/** What settling goes by. */
interface SettlingRules {
  prices: Prices;
  waterfall: WaterfallSettings;
  /** How the vendor may be asked. */
  pause: ProviderPause;
}

type Decide = (lookups: Lookup[], rules: SettlingRules) => Consequences;

/** What settling writes: a transaction around it must name them. */
export function settleTables(database: Database) {
  const { calls, ledger, daySpend, vendorDays, pauses, settings, counters, aliases } = database;
  return [
    calls,
    ledger,
    daySpend,
    vendorDays,
    pauses,
    settings,
    counters,
    aliases,
    ...lookupTables(database),
  ];
}

/** How the call stands afterwards: closed, perhaps with a failure, or open until the vendor answers the rest. */
export type Ending = { failure: Failure | null } | { reference: string; nextPollAt: number };

/** Settles a call: lookups, ledger, the day's spend and the figures of the run in one transaction. Only what this call
 * still carries changes; a call that is closed stays as it is. */
export async function settle(settlement: Settlement, ending: Ending, decide: Decide): Promise<void> {
  const { database, call, now } = settlement;
  await within(database, async () => {
    const books = settlement.books ?? (await readBooks(database, [call], now));
    const current = books.calls.get(call.id);
    const rules = current && rulesOf(books, current);
    if (!current || !rules || current.state === 'settled' || current.state === 'interrupted') return;
    const carried = call.lookupIds.map((id) => books.lookups.get(id));
    const { entries, first, notes, found = [], ...decided } = decide(stillCarried(call, carried), rules);
    const changes = current.isErased ? decided.changes.map(wordlessly) : decided.changes;
    if (first) await first;
    const { freed, left } = reserve(current, ending, { changes, prices: rules.prices });
    const runId = carried.find((lookup) => lookup !== undefined)?.runId ?? null;
    await Promise.all([
      notes,
      bookSpends(database, entries),
      bookAll(settlement, { changes, entries, runId }, freed),
      database.calls.put({ ...withoutErased(ended(current, ending, now)), highestCost: left }),
    ]);
    // No wait where nothing is written: see `Consequences`.
    const putOff = changes.map(({ after }) => after).filter(({ state }) => state === 'waiting');
    const doubles = endDoubles(database, { found, putOff }, now);
    if (doubles) await doubles;
  });
}

function rulesOf({ settings, pauses }: Books, call: Call): SettlingRules | null {
  const pause = pauses.get(call.provider);
  return pause ? { prices: pricesOf(call, settings), waterfall: settings.waterfall, pause } : null;
}

/** In the transaction that is under way, beside others of it, or else in one of its own. */
function within(database: Database, work: () => Promise<void>): Promise<void> {
  if (Dexie.currentTransaction) return work();
  return database.transaction('rw', settleTables(database), work);
}

/** What of the reserve is free now, and what is still needed: an open call keeps that of those who wait for an answer. */
function reserve(
  { highestCost: reserved }: Call,
  ending: Ending,
  { changes, prices }: Pick<Consequences, 'changes'> & { prices: Prices },
): { freed: number; left: number } {
  if ('failure' in ending) return { freed: reserved, left: reserved };
  const settled = highestCost(
    changes.map(({ after }) => after.kind),
    prices,
  );
  const freed = Math.min(reserved, settled);
  return { freed, left: reserved - freed };
}

/** The answer to a call that carried somebody who was erased meanwhile names them. */
function withoutErased(call: Call): Call {
  if (!call.isErased) return call;
  return { ...call, rawAnswer: null, submitted: null, failure: wordless(call.failure) };
}

function wordlessly({ before, after }: LookupChange): LookupChange {
  return { before, after: { ...after, failure: wordless(after.failure) } };
}

function ended(call: Call, ending: Ending, now: number): Call {
  if ('reference' in ending)
    return { ...call, ...ending, state: 'polling', submitted: call.submitted ?? call.rawAnswer };
  const { failure } = ending;
  const state = failure && failure.cost !== 'not-charged' ? 'interrupted' : 'settled';
  return { ...call, state, settledAt: now, failure, nextPollAt: null };
}

async function bookAll(
  { database, call, now, touch = (ids) => touchPeople(database, ids, now) }: Settlement,
  { changes, entries, runId }: Consequences & { runId: string | null },
  freed: number,
): Promise<void> {
  const change = spendOf(entries, freed);
  const spend = runId === null ? {} : { spend: { runId, change: { ...change, provider: call.provider } } };
  await Promise.all([
    moveSpend(database, call, { booked: change.booked + change.uncertain, reserved: change.reserved }),
    moveLookups(database, changes, { now, ...spend }).then(touch),
  ]);
}

function spendOf(entries: readonly LedgerEntry[], reserved: number): Omit<RunSpend, 'provider'> {
  const sum = (wanted: readonly LedgerEntry[]) =>
    wanted.reduce((total, { amount, highest }) => total + (amount ?? highest), 0);
  const uncertain = entries.filter((entry) => entry.uncertain);
  const booked = entries.filter((entry) => !entry.uncertain);
  return { booked: sum(booked), uncertain: sum(uncertain), reserved: -reserved };
}

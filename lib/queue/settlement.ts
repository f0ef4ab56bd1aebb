import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import { type LedgerEntry, type Prices, highestCost } from '../enrichment/cost.ts';
import type { Failure } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Unit } from '../enrichment/provider-id.ts';
import type { Provider } from '../providers/provider.ts';
import type { WaterfallSettings } from '../settings.ts';
import { touchPeople } from '../people/touch-people.ts';
import { readSettings } from '../read-settings.ts';
import type { Call } from './call.ts';
import { moveSpend } from './day-spend.ts';
import { bookSpends } from './move-vendor-days.ts';
import { openLookups } from './open-lookups.ts';
import { type LookupChange, lookupTables, moveLookups } from './put-lookups.ts';
import type { QueueEffects } from './queue-effects.ts';
import type { RunSpend } from './run-tally.ts';

export interface Settlement {
  database: Database;
  call: Call;
  unit: Unit;
  now: number;
  newId(): string;
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
export interface Consequences {
  changes: LookupChange[];
  entries: LedgerEntry[];
}

/** What settling goes by. */
export interface SettlingRules {
  prices: Prices;
  waterfall: WaterfallSettings;
}

type Decide = (lookups: Lookup[], rules: SettlingRules) => Promise<Consequences>;

/** What settling writes: a transaction around it must name them. */
export function settleTables(database: Database) {
  const { calls, ledger, daySpend, vendorDays, pauses, settings, counters } = database;
  return [calls, ledger, daySpend, vendorDays, pauses, settings, counters, ...lookupTables(database)];
}

/** How the call stands afterwards: closed, perhaps with a failure, or open until the vendor answers the rest. */
export type Ending = { failure: Failure | null } | { reference: string; nextPollAt: number };

/** Settles a call: lookups, ledger, the day's spend and the figures of the run in one transaction. Only what this call
 * still carries changes; a call that is closed stays as it is. */
export async function settle(settlement: Settlement, ending: Ending, decide: Decide): Promise<void> {
  const { database, call } = settlement;
  const { calls } = database;
  await within(database, async () => {
    const [current, { providers, waterfall }, own] = await Promise.all([
      calls.get(call.id),
      readSettings(database),
      openLookups(database, call),
    ]);
    if (!current || current.state === 'settled' || current.state === 'interrupted') return;
    const { changes, entries } = await decide(own, { prices: providers[call.provider].prices, waterfall });
    const { freed, left } = reserve(current, ending, { changes, prices: providers[call.provider].prices });
    await Promise.all([
      bookSpends(database, entries),
      bookAll(settlement, { changes, entries }, freed),
      calls.put({ ...ended(withoutErased(current), ending, settlement.now), highestCost: left }),
    ]);
  });
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
  return call.isErased ? { ...call, rawAnswer: null, submitted: null } : call;
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
  { changes, entries }: Consequences,
  freed: number,
): Promise<void> {
  const change = spendOf(entries, freed);
  const [first] = changes;
  const runId = first ? first.after.runId : await runOf(database, call);
  const spend = runId === null ? {} : { spend: { runId, change: { ...change, provider: call.provider } } };
  await Promise.all([
    moveSpend(database, call, { booked: change.booked + change.uncertain, reserved: change.reserved }),
    moveLookups(database, changes, { now, ...spend }).then(touch),
  ]);
}

/** For a call that carries nothing open any more: its reserve is freed all the same. */
async function runOf({ lookups }: Database, { lookupIds }: Call): Promise<string | null> {
  const known = await lookups.bulkGet(lookupIds);
  return known.find((lookup) => lookup !== undefined)?.runId ?? null;
}

function spendOf(entries: readonly LedgerEntry[], reserved: number): Omit<RunSpend, 'provider'> {
  const sum = (wanted: readonly LedgerEntry[]) =>
    wanted.reduce((total, { amount, highest }) => total + (amount ?? highest), 0);
  const uncertain = entries.filter((entry) => entry.uncertain);
  const booked = entries.filter((entry) => !entry.uncertain);
  return { booked: sum(booked), uncertain: sum(uncertain), reserved: -reserved };
}

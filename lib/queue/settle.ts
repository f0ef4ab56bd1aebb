import type { Database } from '../database.ts';
import { type LedgerEntry, type Prices, highestCost } from '../enrichment/cost.ts';
import type { Failure } from '../enrichment/failure.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Unit } from '../enrichment/provider-id.ts';
import type { LookupOutcome, Provider } from '../providers/provider.ts';
import { readSettings } from '../read-settings.ts';
import { refreshPeople } from '../people/refresh-people.ts';
import type { Call } from './call.ts';
import { moveSpend } from './day-spend.ts';
import type { QueueEffects } from './queue-effects.ts';

export interface Settlement {
  database: Database;
  call: Call;
  unit: Unit;
  now: number;
  newId(): string;
}

export function settlementOf(
  { database, now, newId }: Pick<QueueEffects, 'database' | 'now' | 'newId'>,
  call: Call,
  { capabilities }: Provider,
): Settlement {
  return { database, call, unit: capabilities.unit, now: now(), newId };
}

/** The vendor answered: findings, lookups, ledger and the day's spend in one transaction, or none of them. */
export function settleAnswered(settlement: Settlement, outcomes: readonly LookupOutcome[]): Promise<void> {
  return settle(settlement, null, async (prices) => {
    const { database, call, now, newId } = settlement;
    const byId = new Map(outcomes.map((outcome) => [outcome.lookupId, outcome]));
    const lookups = await lookupsOf(settlement);
    const settled = lookups.map((lookup) => answered(lookup, byId.get(lookup.id), now));
    await database.lookups.bulkPut(settled);
    const answeredPairs = lookups.flatMap((lookup) => {
      const outcome = byId.get(lookup.id);
      return outcome ? [{ lookup, outcome }] : [];
    });
    await database.findings.bulkAdd(answeredPairs.flatMap((pair) => findings(pair, call, { now, newId })));
    return answeredPairs.flatMap(({ lookup, outcome: { charge } }) =>
      charge.amount === 0 ? [] : [entry(settlement, lookup, { ...charge, uncertain: false, prices })],
    );
  });
}

/** Whether the vendor charged is unknown: the lookups wait for the user's word, and the cap counts the most. */
export function settleUnknown(settlement: Settlement, failure: Failure): Promise<void> {
  return settle(settlement, failure, async (prices) => {
    const { database, now } = settlement;
    const lookups = await lookupsOf(settlement);
    await database.lookups.bulkPut(
      lookups.map((lookup) => ({ ...lookup, state: 'interrupted', settledAt: now, failure })),
    );
    const unknown = { amount: null, basis: 'unknown', uncertain: true, prices } as const;
    return lookups.map((lookup) => entry(settlement, lookup, unknown));
  });
}

/** The vendor refused: nothing was charged. A refusal that concerns one kind only lets the others go on. */
export function settleRefused(settlement: Settlement, failure: Failure): Promise<void> {
  return settle(settlement, failure, async () => {
    const { database, now } = settlement;
    const lookups = await lookupsOf(settlement);
    const concerned = (lookup: Lookup) =>
      failure.code !== 'vendor_consent_missing' || lookup.kind === 'personal-email' || lookups.length === 1;
    await database.lookups.bulkPut(
      lookups.map((lookup) =>
        concerned(lookup)
          ? { ...lookup, state: 'failed', settledAt: now, failure }
          : { ...lookup, state: 'waiting', notBefore: now },
      ),
    );
    return [];
  });
}

/** A rate limit: nothing was done, so the same lookups wait and the vendor is left alone until then. */
export function settleRateLimited(settlement: Settlement, failure: Failure, until: number): Promise<void> {
  return settle(settlement, failure, async () => {
    const { database, call } = settlement;
    const lookups = await lookupsOf(settlement);
    await database.pauses.put({ provider: call.provider, until });
    await database.lookups.bulkPut(
      lookups.map((lookup) => ({ ...lookup, state: 'waiting', notBefore: until })),
    );
    return [];
  });
}

async function settle(
  settlement: Settlement,
  failure: Failure | null,
  write: (prices: Prices) => Promise<LedgerEntry[]>,
): Promise<void> {
  const { database, call, now } = settlement;
  const { people, lookups, calls, findings: found, ledger, daySpend, pauses, settings } = database;
  const tables = [people, lookups, calls, found, ledger, daySpend, pauses, settings];
  await database.transaction('rw', tables, async () => {
    const current = await calls.get(call.id);
    if (!current || current.state === 'settled' || current.state === 'interrupted') return;
    const { prices } = (await readSettings(database)).providers[call.provider];
    const entries = await write(prices);
    await ledger.bulkAdd(entries);
    const booked = entries.reduce((sum, { amount, highest }) => sum + (amount ?? highest), 0);
    await moveSpend(database, call, { booked, reserved: -call.highestCost });
    const state = failure && failure.cost !== 'not-charged' ? 'interrupted' : 'settled';
    await calls.put({ ...current, state, settledAt: now, failure, nextPollAt: null });
    await refreshPeople(database, current.personIds, now);
  });
}

async function lookupsOf({ database, call }: Settlement): Promise<Lookup[]> {
  const lookups = await database.lookups.bulkGet(call.lookupIds);
  return lookups.filter((lookup) => lookup !== undefined);
}

function answered(lookup: Lookup, outcome: LookupOutcome | undefined, now: number): Lookup {
  const state = outcome?.state ?? 'not-found';
  return { ...lookup, state, settledAt: now, failure: null, note: outcome?.note ?? null };
}

function findings(
  { lookup, outcome }: { lookup: Lookup; outcome: LookupOutcome },
  call: Call,
  { now, newId }: { now: number; newId(): string },
): Finding[] {
  return outcome.values.map((value) => ({
    ...value,
    id: newId(),
    personId: lookup.personId,
    lookupId: lookup.id,
    callId: call.id,
    kind: lookup.kind,
    provider: call.provider,
    checkedAt: now,
  }));
}

type Spend = Pick<LedgerEntry, 'amount' | 'basis' | 'uncertain'> & { prices: Prices };

function entry(
  { call, unit, now, newId }: Settlement,
  lookup: Lookup,
  { prices, ...spend }: Spend,
): LedgerEntry {
  const { id: lookupId, personId, kind } = lookup;
  const highest = spend.amount ?? highestCost([kind], prices);
  const about = { callId: call.id, lookupId, personId, kind, provider: call.provider };
  return { id: newId(), ...about, at: now, day: call.day, unit, ...spend, highest };
}

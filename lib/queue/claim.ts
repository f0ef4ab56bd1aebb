import { Dexie } from 'dexie';
import { localDay } from '../clock.ts';
import type { Database, DaySpend } from '../database.ts';
import { highestCost } from '../enrichment/cost.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { type Circumstances, obstacle } from '../enrichment/obstacle.ts';
import type { Person } from '../enrichment/person.ts';
import type { CallItem, Capabilities } from '../providers/provider.ts';
import { readSettings } from '../read-settings.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Call } from './call.ts';
import { moveSpend, readDaySpend } from './day-spend.ts';
import { hasConsent } from './has-consent.ts';
import { nextStart } from './pace.ts';

export interface Claim {
  call: Call;
  items: CallItem[];
}

/** `settled`: lookups were settled without a call (no key, cap reached …), so look again. `none`: nothing to do
 * before `wakeAt` (null: nothing at all). */
export type ClaimResult =
  { type: 'claimed'; claim: Claim } | { type: 'settled' } | { type: 'none'; wakeAt: number | null };

export interface ClaimContext {
  database: Database;
  capabilities: Capabilities;
  keyProblem: Circumstances['keyProblem'];
  now: number;
  callId: string;
}

const windowMs = 1000;

/** Takes the next waiting person of a vendor and writes the call, `sending`, before its first byte leaves: one
 * transaction, no network. A lookup that may not be asked fails here, at no cost. */
export function claimNext(context: ClaimContext): Promise<ClaimResult> {
  const { database } = context;
  const tables = [
    database.lookups,
    database.people,
    database.calls,
    database.daySpend,
    database.settings,
    database.consents,
    database.pauses,
  ];
  return database.transaction('rw', tables, async () => claimInTransaction(context));
}

async function claimInTransaction(context: ClaimContext): Promise<ClaimResult> {
  const { database, capabilities, now } = context;
  const pause = await database.pauses.get(capabilities.id);
  if (pause && pause.until > now) return { type: 'none', wakeAt: pause.until };
  const first = await firstWaiting(database, capabilities, now);
  if (!first) return { type: 'none', wakeAt: null };
  if (first.notBefore > now) return { type: 'none', wakeAt: first.notBefore };
  const lookups = await waitingOf(database, first, now);
  const person = await database.people.get(first.personId);
  const settings = (await readSettings(database)).providers[capabilities.id];
  const allowed = await withoutObstacles(context, { lookups, person, settings });
  if (!person || allowed.length === 0) return { type: 'settled' };
  const taken = allowed.slice(0, capabilities.kindsPerCall[settings.way]);
  return { type: 'claimed', claim: await writeCall(context, { lookups: taken, person, settings }) };
}

/** A single click comes before every run; among equals, who waited longest. What may not be sent yet (after a rate
 * limit) comes last. */
async function firstWaiting(
  database: Database,
  { id }: Capabilities,
  now: number,
): Promise<Lookup | undefined> {
  const ranked = [0, 1].map((rank) => firstOfRank(database, [id, 'waiting', rank]));
  const found = (await Promise.all(ranked)).filter((lookup) => lookup !== undefined);
  return found.find(({ notBefore }) => notBefore <= now) ?? found[0];
}

function firstOfRank(database: Database, prefix: (string | number)[]): Promise<Lookup | undefined> {
  const waiting = database.lookups.where('[provider+state+rank+notBefore]');
  return waiting.between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]).first();
}

async function waitingOf(database: Database, first: Lookup, now: number): Promise<Lookup[]> {
  const lookups = await database.lookups.where({ personId: first.personId }).toArray();
  return lookups.filter(
    ({ state, provider, notBefore }) =>
      state === 'waiting' && provider === first.provider && notBefore <= now,
  );
}

interface Candidate {
  lookups: Lookup[];
  person: Person | undefined;
  settings: ProviderSettings;
}

async function withoutObstacles(
  context: ClaimContext,
  { lookups, person, settings }: Candidate,
): Promise<Lookup[]> {
  const { database, capabilities, keyProblem, now } = context;
  const personalEmailAllowed = await hasConsent(database, 'personal-email');
  const circumstances = { keyProblem, personalEmailAllowed, lacks: capabilities.lacks };
  const room = capRoom(await readDaySpend(database, capabilities.id, localDay(now)), settings);
  const allowed: Lookup[] = [];
  for (const lookup of lookups) {
    const code = person ? obstacle(person, lookup.kind, circumstances) : 'internal';
    const cost = highestCost(
      [...allowed, lookup].map(({ kind }) => kind),
      settings.prices,
    );
    const problem = code ?? (cost > room ? 'daily_cap' : null);
    if (problem === null) allowed.push(lookup);
    else await failFree(database, lookup, { code: problem, now });
  }
  return allowed;
}

function capRoom({ booked, reserved }: DaySpend, { dailyCap }: ProviderSettings): number {
  return dailyCap === null ? Infinity : dailyCap - booked - reserved;
}

function failFree(database: Database, lookup: Lookup, { code, now }: { code: FailureCode; now: number }) {
  const failure = freeFailure(code);
  return database.lookups.put({ ...lookup, state: 'failed', settledAt: now, failure });
}

async function writeCall(context: ClaimContext, candidate: Candidate & { person: Person }): Promise<Claim> {
  const { database, capabilities, now, callId } = context;
  const { lookups, person, settings } = candidate;
  const call: Call = {
    id: callId,
    provider: capabilities.id,
    personIds: [person.id],
    lookupIds: lookups.map(({ id }) => id),
    state: 'sending',
    slotAt: await reserveSlot(context, settings),
    way: settings.way,
    reference: null,
    nextPollAt: null,
    status: null,
    rawAnswer: null,
    highestCost: highestCost(
      lookups.map(({ kind }) => kind),
      settings.prices,
    ),
    day: localDay(now),
    settledAt: null,
    failure: null,
  };
  await database.calls.add(call);
  await moveSpend(database, call, { booked: 0, reserved: call.highestCost });
  const asking = lookups.map((lookup) => ({
    ...lookup,
    state: 'asking' as const,
    callIds: [...lookup.callIds, callId],
  }));
  await database.lookups.bulkPut(asking);
  return { call, items: lookups.map(({ id, kind }) => ({ lookupId: id, kind, person })) };
}

async function reserveSlot(
  { database, capabilities, now }: ClaimContext,
  settings: ProviderSettings,
): Promise<number> {
  const { id } = capabilities;
  const requests = Math.min(settings.requestsPerSecond, capabilities.requestsPerSecond);
  const since = [id, now - 2 * windowMs];
  const recent = await database.calls.where('[provider+slotAt]').between(since, [id, Dexie.maxKey]).toArray();
  return nextStart(
    { requests, perMs: windowMs },
    recent.map(({ slotAt }) => slotAt),
    now,
  );
}

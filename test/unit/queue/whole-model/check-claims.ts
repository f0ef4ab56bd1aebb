import { expect } from 'vitest';
import { openStates, type Lookup } from '../../../../lib/enrichment/lookup.ts';
import { moneyAt, type Run } from '../../../../lib/enrichment/run.ts';
import { isGoing } from '../../../../lib/enrichment/run-progress.ts';
import type { Call } from '../../../../lib/queue/call.ts';
import { isOpenCall, sum } from './books.ts';
import type { Computer } from './computer.ts';
import type { Known } from './known.ts';
import { tokenOf } from './people.ts';
import { type Office, realPrices, type VendorId } from './office.ts';
import type { Claim } from './watch-claims.ts';

/** Whatever was claimed could be afforded at that moment, was wanted then, and nothing was paid without it. */
export function checkClaims(known: Known, { claims, office }: Computer): void {
  for (const claim of claims.slice(known.claims))
    for (const call of claim.calls) claimIsRight(known, office, claim, call);
  for (const [token, before] of known.erased) {
    const since = claims.slice(before).filter((claim) => isAbout(claim, token));
    expect(since, `claims for ${token}, who was erased`).toEqual([]);
  }
  const claimed = new Set(claims.flatMap(({ calls }) => calls.map(({ id }) => id)));
  const unclaimed = office.work.filter(({ callId }) => !claimed.has(callId));
  expect(unclaimed, 'paid without a claim').toEqual([]);
  known.claims = claims.length;
}

function isAbout({ calls, people }: Claim, token: string): boolean {
  const ids = new Set(calls.flatMap(({ personIds }) => personIds));
  const own = people.filter(({ id }) => ids.has(id));
  return own.some(({ address, memberId }) => memberId === token || tokenOf({ address, memberId }) === token);
}

function claimIsRight({ decisions }: Known, office: Office, claim: Claim, call: Call): void {
  dayCapHolds(claim, call);
  priceIsRight(claim, call);
  const own = claim.lookups.filter(({ id }) => call.lookupIds.includes(id));
  expect(own.length, `lookups of ${call.id}`).toBe(call.lookupIds.length);
  const runIds = [...new Set(own.map(({ runId }) => runId))];
  expect(runIds.length, `runs of ${call.id}`).toBe(1);
  const run = claim.runs.find(({ id }) => id === runIds[0]);
  if (run) runMayAsk(claim, call, run);
  for (const lookup of own) {
    isWanted(claim, call, lookup);
    if (!decisions.has(lookup.id)) isNotFoundYet(claim, call, lookup, office);
  }
}

function dayCapHolds({ daySpend, allCalls, settings }: Claim, { id, provider, day }: Call): void {
  const { dailyCap } = settings.providers[provider];
  const spent = daySpend.find((row) => row.provider === provider && row.day === day);
  const open = allCalls.filter((call) => call.provider === provider && call.day === day && isOpenCall(call));
  const total = (spent?.booked ?? 0) + sum(open.map(({ highestCost }) => highestCost));
  expect(total, `spent on ${day} with ${id}`).toBeLessThanOrEqual(dailyCap ?? Infinity);
}

/** No less is reserved than what it really costs. */
function priceIsRight({ settings, lookups }: Claim, { id, provider, prices, lookupIds, highestCost }: Call) {
  expect(prices, `prices of ${id}`).toEqual(settings.providers[provider].prices);
  const kinds = lookups.filter((lookup) => lookupIds.includes(lookup.id)).map(({ kind }) => kind);
  const real = sum(kinds.map((kind) => realPrices[provider as VendorId][kind]));
  expect(highestCost, `reserved for ${id}`).toBeGreaterThanOrEqual(real);
}

function runMayAsk({ allCalls, lookups, settings }: Claim, { id, provider }: Call, run: Run): void {
  expect(isGoing(run), `${id} of a run that is ${run.state}`).toBe(true);
  const { cap, highestCost: confirmed, booked, uncertain } = moneyAt(run, provider);
  const own = new Set(lookups.filter(({ runId }) => runId === run.id).map((lookup) => lookup.id));
  const open = allCalls.filter(
    (call) => call.provider === provider && isOpenCall(call) && call.lookupIds.some((one) => own.has(one)),
  );
  const total = booked + uncertain + sum(open.map(({ highestCost }) => highestCost));
  const { runCap } = settings.providers[provider];
  const most = Math.min(cap ?? Infinity, runCap ?? Infinity, confirmed);
  expect(total, `spent by ${run.id} with ${id}`).toBeLessThanOrEqual(most);
}

function isWanted(claim: Claim, call: Call, lookup: Lookup): void {
  const { people, settings } = claim;
  expect(
    people.some(({ id }) => id === lookup.personId),
    `${lookup.id} of nobody`,
  ).toBe(true);
  expect(settings.order[lookup.kind], `vendors for ${lookup.id}`).toContain(call.provider);
  // Whoever was asked for already may have turned out to be one with another since.
  if (lookup.callIds.some((id) => id !== call.id)) return;
  const others = sameWish(claim, lookup).filter(({ state }) => openStates.includes(state));
  expect(others, `beside ${lookup.id}, which ${call.id} asks for`).toEqual([]);
}

function sameWish({ lookups }: Claim, { id, personId, kind }: Lookup): Lookup[] {
  return lookups.filter((other) => other.id !== id && other.personId === personId && other.kind === kind);
}

/** What one of two who turned out to be one has found meanwhile, the other looks for no more. Which of two who were asked
 * goes on with what the other finds, is marked. */
function isNotFoundYet(claim: Claim, call: Call, lookup: Lookup, { work }: Office): void {
  const wasAsked = lookup.callIds.some((id) => id !== call.id);
  const found = sameWish(claim, lookup).filter(({ id, state, isDouble, callIds }) => {
    const isEnough = work.findLast(({ lookupId }) => lookupId === id)?.reply === 'found';
    const isLater = lookup.id < (callIds.at(-1) ?? '');
    return state === 'found' && isEnough && isLater && (isDouble || !wasAsked);
  });
  expect(found, `found when ${lookup.id} was asked for`).toEqual([]);
}

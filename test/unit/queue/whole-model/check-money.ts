import { expect } from 'vitest';
import { vendorDayKey } from '../../../../lib/enrichment/vendor-day.ts';
import { moneyAt, type Run } from '../../../../lib/enrichment/run.ts';
import { allLookups, type Books, isOpenCall, lastStates, sum } from './books.ts';
import type { Computer } from './computer.ts';
import { type VendorId, vendorIds, type Work } from './office.ts';

type Entry = Books['ledger'][number];

/** The books agree with each other and with those of the vendors. */
export function checkMoney({ office, lost }: Computer, books: Books): void {
  daysAreRight(books);
  vendorDaysAreRight(books);
  for (const run of books.runs) {
    countsAreRight(run, books);
    for (const vendor of vendorIds) runMoneyIsRight(run, vendor, books);
  }
  for (const entry of books.ledger) spendIsRight(entry, office.work);
  // For an answer that is to come nobody asks after a month.
  const interrupted = books.calls.filter(
    ({ state, failure }) => state === 'interrupted' && failure?.code !== 'no_answer',
  ).length;
  expect(interrupted, 'interrupted calls').toBeLessThanOrEqual(lost + office.faults());
}

/** All that a vendor charged stands in the ledger, and nothing more is expected. */
export function checkAllIsBooked({ office }: Computer, { ledger, calls, daySpend, runs }: Books): void {
  const rows = [...daySpend, ...runs.flatMap(({ money }) => Object.values(money))];
  expect(calls.filter(isOpenCall), 'open calls').toEqual([]);
  expect(
    rows.filter(({ reserved }) => reserved !== 0),
    'still reserved',
  ).toEqual([]);
  for (const work of office.work.filter(({ charged }) => charged > 0)) {
    const booked = ledger.filter((entry) => isAbout(entry, work));
    expect(booked.length, `bookings of ${JSON.stringify(work)}`).toBe(1);
  }
}

function isAbout({ callId, lookupId }: Pick<Work, 'callId' | 'lookupId'>, work: Work): boolean {
  return callId === work.callId && lookupId === work.lookupId;
}

function daysAreRight({ daySpend, ledger, calls }: Books): void {
  const rows = [...ledger, ...calls.filter(isOpenCall)];
  const keys = new Set([...daySpend, ...rows].map(({ provider, day }) => `${provider} ${day}`));
  for (const key of keys) {
    const own = <Row extends { provider: string; day: string }>(all: readonly Row[]) =>
      all.filter(({ provider, day }) => `${provider} ${day}` === key);
    const [row] = own(daySpend);
    expect({ booked: row?.booked ?? 0, reserved: row?.reserved ?? 0 }, `spend of ${key}`).toEqual({
      booked: sum(own(ledger).map(({ highest }) => highest)),
      reserved: sum(own(calls.filter(isOpenCall)).map(({ highestCost }) => highestCost)),
    });
  }
}

function vendorDaysAreRight({ vendorDays, ledger }: Books): void {
  const byKey = Map.groupBy(ledger, vendorDayKey);
  const keys = new Set([...byKey.keys(), ...vendorDays.map(({ key }) => key)]);
  for (const key of keys) {
    const row = vendorDays.find((day) => day.key === key);
    const own = byKey.get(key) ?? [];
    const unsure = own.filter(({ uncertain }) => uncertain);
    expect(
      { sure: (row?.reported ?? 0) + (row?.estimated ?? 0), unknown: row?.unknown ?? 0 },
      `figures of ${key}`,
    ).toEqual({
      sure: sum(own.filter(({ uncertain }) => !uncertain).map(({ highest }) => highest)),
      unknown: sum(unsure.map(({ highest }) => highest)),
    });
    if (row) expect(row.found, `found of ${key}`).toBeLessThanOrEqual(row.asked);
  }
}

/** Of those who are no more the count stays. */
function countsAreRight(run: Run, books: Books): void {
  const own = allLookups(books).filter(({ runId }) => runId === run.id);
  const all = sum(Object.values(run.counts));
  const isNobodyGone = all === own.length;
  for (const [state, count] of Object.entries(run.counts)) {
    const there = own.filter((lookup) => lookup.state === state).length;
    if (isNobodyGone || !lastStates.includes(state)) expect(count, `${state} of ${run.id}`).toBe(there);
    else expect(count, `${state} of ${run.id}`).toBeGreaterThanOrEqual(there);
  }
  if (run.kinds.length === 1) expect(all + run.unfilled, `people of ${run.id}`).toBe(run.people);
}

function runMoneyIsRight(run: Run, vendor: VendorId, { ledger, calls, lookups, ...books }: Books): void {
  const { booked, uncertain, reserved } = moneyAt(run, vendor);
  const ids = new Set(
    allLookups({ lookups, ledger, calls, ...books })
      .filter(({ runId }) => runId === run.id)
      .map(({ id }) => id),
  );
  const own = ledger.filter(
    ({ provider, lookupId, runId }) =>
      provider === vendor && (runId ?? (ids.has(lookupId) && run.id)) === run.id,
  );
  const asking = new Set(
    lookups.filter(({ state, runId }) => state === 'asking' && runId === run.id).map(({ id }) => id),
  );
  const open = calls.filter(
    (call) => call.provider === vendor && isOpenCall(call) && call.lookupIds.some((id) => asking.has(id)),
  );
  expect({ booked, uncertain, reserved }, `money of ${run.id} at ${vendor}`).toEqual({
    booked: sum(own.filter((entry) => !entry.uncertain).map(({ highest }) => highest)),
    uncertain: sum(own.filter((entry) => entry.uncertain).map(({ highest }) => highest)),
    reserved: sum(open.map(({ highestCost }) => highestCost)),
  });
  const sure = sum(own.map(({ amount }) => amount ?? 0));
  const { highestCost, cap } = moneyAt(run, vendor);
  expect(sure, `charged to ${run.id} at ${vendor}`).toBeLessThanOrEqual(
    Math.min(highestCost, cap ?? Infinity),
  );
}

/** Sure spends are the vendor's own; what is unknown is never more than what is said to be possible. */
function spendIsRight(entry: Entry, all: readonly Work[]): void {
  const charged = all.find((work) => isAbout(entry, work))?.charged ?? 0;
  const about = `charged for ${JSON.stringify(entry)}`;
  if (entry.uncertain) expect(charged, `${about}, at most`).toBeLessThanOrEqual(entry.highest);
  else expect(entry.highest, `${about}, surely`).toBe(charged);
}

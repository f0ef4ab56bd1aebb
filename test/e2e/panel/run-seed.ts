import type { LookupState } from '../../../lib/enrichment/lookup.ts';
import type { Drop, Run, RunMoney, RunState, StopReason } from '../../../lib/enrichment/run.ts';
import { lookup, person, type Seed, seedTime, spend } from './panel-seed.ts';

const noCounts: Run['counts'] = {
  unconfirmed: 0,
  waiting: 0,
  asking: 0,
  found: 0,
  delivered: 0,
  'not-found': 0,
  failed: 0,
  interrupted: 0,
  cancelled: 0,
};

/** States of a run's people, in the order of their seeding. */
export interface SeededRun {
  id: string;
  state: RunState;
  stopReason?: StopReason;
  states: Partial<Record<LookupState, number>>;
  drops?: Partial<Record<Drop['reason'], number>>;
  changes?: Partial<Run>;
  money?: Partial<RunMoney>;
}

export function run({ id, state, stopReason, states, drops = {}, changes, money }: SeededRun): Run {
  const counts = { ...noCounts, ...states };
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const booked = 3 * counts.found;
  const uncertain = 3 * counts.interrupted;
  const isOver = state === 'finished' || state === 'cancelled';
  return {
    id,
    createdAt: seedTime - 60_000,
    finishedAt: isOver ? seedTime : null,
    state,
    stopReason: stopReason ?? null,
    stopProvider: stopReason ? 'pronto' : null,
    providers: ['pronto'],
    kinds: ['work-email'],
    people,
    unfilled: 0,
    counts,
    dropped: Object.values(drops).reduce((sum, count) => sum + count, 0),
    money: {
      pronto: {
        ...{ highestCost: 3 * people, cap: 1000, booked, uncertain, reserved: 0 },
        ...{ balanceBefore: 1234, balanceAfter: isOver ? 1234 - booked - uncertain : null },
        ...{ balanceDisturbed: false, ...money },
      },
    },
    ...changes,
  };
}

const failures = {
  failed: { code: 'refused', cost: 'not-charged', retryable: true, detail: null },
  interrupted: { code: 'worker_stopped', cost: 'may-be-charged', retryable: false, detail: null },
};

const open = new Set(['unconfirmed', 'waiting', 'asking']);

/** The rows of a run with as many people as its states say; found ones have an address each. */
export function runRows(seeded: SeededRun): Required<Pick<Seed, 'runs' | 'people' | 'lookups'>> & Seed {
  const rows = {
    runs: [run(seeded)],
    people: [],
    lookups: [],
    findings: [],
    ledger: [],
    drops: [],
  } as Record<'runs' | 'people' | 'lookups' | 'findings' | 'ledger' | 'drops', object[]>;
  let place = 0;
  for (const [state, count] of Object.entries(seeded.states))
    for (let number = 0; number < count; number += 1) addPerson(rows, seeded.id, state, (place += 1));
  for (const [reason, count] of Object.entries(seeded.drops ?? {}))
    for (let number = 0; number < count; number += 1) {
      const facts = person(`${seeded.id}-${reason}-${number}`, { fullName: `Left Out ${reason} ${number}` });
      const until = reason === 'recently-asked' ? seedTime + 12 * 86_400_000 : null;
      rows.drops.push({ id: facts.id, runId: seeded.id, facts, personId: null, reason, until });
    }
  return rows;
}

function addPerson(rows: Record<string, object[]>, runId: string, state: string, place: number): void {
  const id = `${runId}-${String(place).padStart(4, '0')}`;
  const fullName = `Person ${place} of ${runId}`;
  const failure = state === 'failed' || state === 'interrupted' ? failures[state] : null;
  const settledAt = open.has(state) ? null : seedTime;
  rows['people']?.push(person(id, { fullName, firstName: 'Person', lastName: `${place}` }));
  rows['lookups']?.push(lookup(id, id, 'work-email', { runId, rank: 1, state, failure, settledAt }));
  if (state === 'found') {
    const value = `person.${place}@difference.example`;
    const about = { id, personId: id, lookupId: id, callId: `call-${id}`, kind: 'work-email', value };
    rows['findings']?.push({
      ...about,
      label: null,
      status: 'valid',
      rawStatus: 'valid',
      provider: 'pronto',
      checkedAt: seedTime,
      wrong: null,
    });
    rows['ledger']?.push(spend(id, id, { basis: place % 2 === 0 ? 'reported' : 'estimated' }));
  }
  if (state === 'interrupted')
    rows['ledger']?.push(spend(id, id, { amount: null, basis: 'unknown', uncertain: true }));
}

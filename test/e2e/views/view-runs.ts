import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Drop } from '../../../lib/enrichment/run.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { emailOf, numberedPerson } from '../../sandbox/people.ts';
import { type Seed, seedTime } from '../panel/panel-seed.ts';
import { runRows, type SeededRun } from '../panel/run-seed.ts';
import { numberedFacts } from '../panel/run-steps.ts';

const day = 86_400_000;

const runs: SeededRun[] = [
  {
    ...{ id: 'paused', state: 'paused', states: { found: 21, 'not-found': 4, waiting: 15 } },
    changes: { createdAt: seedTime - 5 * 60_000 },
  },
  {
    ...{ id: 'stopped', state: 'stopped', stopReason: 'vendor_failing' },
    states: { found: 9, 'not-found': 2, failed: 5, waiting: 8 },
    changes: { createdAt: seedTime - 2 * 3_600_000 },
  },
  {
    ...{
      id: 'finished',
      state: 'finished',
      states: { found: 31, 'not-found': 6, failed: 2, interrupted: 1 },
    },
    drops: { 'already-found': 4, 'recently-asked': 2, 'no-profile': 1 },
    changes: { createdAt: seedTime - 30 * 3_600_000, finishedAt: seedTime - 29 * 3_600_000 },
  },
  {
    ...{ id: 'cancelled', state: 'cancelled', states: { found: 3, cancelled: 7 } },
    changes: { createdAt: seedTime - 8 * day, finishedAt: seedTime - 8 * day + 60_000 },
  },
];

/** Runs in the states in which they can be met; their people have names of people. */
export function viewRuns(): Seed {
  const rows: Seed = {};
  let first = 100;
  for (const one of runs) {
    const own = named(runRows(one), first);
    for (const [table, all] of Object.entries(own)) rows[table] = [...(rows[table] ?? []), ...all];
    first += 100;
  }
  return rows;
}

function named(rows: Seed, from: number): Seed {
  const people = (rows['people'] ?? []) as Person[];
  const place = new Map(people.map(({ id }, index) => [id, from + index]));
  const value = (id: string) => emailOf(numberedPerson(place.get(id) ?? 0));
  return {
    ...rows,
    people: people.map((one, index) => ({
      ...{ ...one, ...numberedFacts(from + index, 1)[0] },
      updatedAt: seedTime - 4 * day - (from + index) * 60_000,
    })),
    findings: ((rows['findings'] ?? []) as Finding[]).map((one) => ({ ...one, value: value(one.personId) })),
    drops: ((rows['drops'] ?? []) as Drop[]).map((one, index) => ({
      ...one,
      facts: numberedFacts(from + 60 + index, 1)[0],
    })),
  };
}

import type { LedgerEntry } from '../../lib/enrichment/cost.ts';
import type { Lookup, LookupState } from '../../lib/enrichment/lookup.ts';
import type { Person } from '../../lib/enrichment/person.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { Bench } from '../bench/open-bench.ts';
import type { Received } from '../sandbox/received.ts';

/** What the vendor's books and ours say of one run; all but the first three must be 0. */
export interface Audit {
  states: Partial<Record<LookupState, number>>;
  /** People charged by the vendor whose outcome is unknown to us and said to be. */
  mayBeCharged: number;
  /** Interrupted, although the vendor never saw a request. */
  neverSent: number;
  chargedTwice: number;
  /** Charged, and not in our ledger. */
  missing: number;
  /** In our ledger as sure, and not as the vendor has it. */
  wrong: number;
  stillOpen: number;
  /** Figures of the run that its lookups do not bear out. */
  wrongCounts: number;
}

/** Whom a request of a lookup was for; undefined for any other request. */
export function slugAsked({ method, body }: Received): string | undefined {
  return method === 'POST' ? /\/in\/([^"]+)"/.exec(body)?.[1] : undefined;
}

const lastStates: readonly LookupState[] = ['found', 'not-found', 'failed', 'interrupted', 'cancelled'];

/** Compares, person by person, what the sandbox charged with what the extension has written down. */
export async function audit({ sandbox, harness }: Bench, runId: string): Promise<Audit> {
  const dump = await harness.readDatabase();
  const lookups = (dump.lookups as Lookup[]).filter((lookup) => lookup.runId === runId);
  const ledger = Map.groupBy(dump.ledger as LedgerEntry[], ({ personId }) => personId);
  const people = new Map((dump.people as Person[]).map((person) => [person.id, person]));
  const charges = Map.groupBy(sandbox.pronto.ledger, ({ person }) => person);
  const arrived = new Set(sandbox.received.flatMap((request) => slugAsked(request) ?? []));
  const run = (dump.runs as Run[]).find(({ id }) => id === runId);
  const rows = lookups.map((lookup) => {
    const slug = people.get(lookup.personId)?.address?.split('/').at(-1) ?? '';
    const booked = ledger.get(lookup.personId) ?? [];
    const charged = charges.get(slug) ?? [];
    const sum = charged.reduce((all, { amount }) => all + amount, 0);
    const sure = booked
      .filter(({ uncertain }) => !uncertain)
      .reduce((all, { amount }) => all + (amount ?? 0), 0);
    return {
      state: lookup.state,
      arrived: arrived.has(slug),
      times: charged.length,
      sum,
      sure,
      unsure: booked.some((one) => one.uncertain),
    };
  });
  const states = Object.fromEntries(
    [...Map.groupBy(rows, ({ state }) => state)].map(([state, all]) => [state, all.length]),
  );
  const count = (holds: (row: (typeof rows)[number]) => boolean) => rows.filter(holds).length;
  return {
    states,
    mayBeCharged: count(({ unsure, sum }) => unsure && sum > 0),
    neverSent: count(({ state, arrived: seen }) => state === 'interrupted' && !seen),
    chargedTwice: count(({ times }) => times > 1),
    missing: count(({ sum, sure, unsure }) => sum > sure && !unsure),
    wrong: count(({ sum, sure }) => sure > sum),
    stillOpen: count(({ state }) => !lastStates.includes(state)),
    wrongCounts: lastStates.filter((state) => (run?.counts[state] ?? 0) !== (states[state] ?? 0)).length,
  };
}

import { personKeys } from '../people/person-keys.ts';
import { type Candidate, type Hindrance, askableKinds } from './askable-kinds.ts';
import { type Amounts, sumAmounts } from './amounts.ts';
import { expectedCost } from './expected-cost.ts';
import type { HitRates } from './hit-rate.ts';
import { isDuplicate } from './is-duplicate.ts';
import type { Kind } from './kind.ts';
import type { PersonFacts } from './person.ts';
import { type Route, type WaterfallRules, highestRouteCost } from './plan-waterfall.ts';
import type { ProviderId } from './provider-id.ts';
import { type Means, type RunRefusal, runRefusal } from './run-refusal.ts';
import type { Drop, DropReason } from './run.ts';

/** All but `putBack`, `kinds` and `now` comes from `readPreflightData`. */
export interface PreflightInput extends WaterfallRules {
  /** In the order of the selection. */
  candidates: readonly Candidate[];
  /** Keys (`personKeys`) of people to be asked although they were asked within 30 days. */
  putBack: ReadonlySet<string>;
  kinds: readonly Kind[];
  hitRates: HitRates;
  /** What each vendor says is left, and what the caps of this run and of today leave. */
  means: Record<ProviderId, Means>;
  now: number;
}

/** Somebody to be asked for, and for which kinds: those already found or waiting are left out. `again`: put back. */
export interface EligiblePerson {
  key: string;
  facts: PersonFacts;
  personId: string | null;
  kinds: Kind[];
  routes: Map<Kind, Route>;
  again: boolean;
  highestCost: Amounts;
}

/** `putBackCost`: what asking for them all the same costs at most; null where that makes no sense. */
export type PreflightDrop = Omit<Drop, 'id' | 'runId'> & { key: string | null; putBackCost: Amounts | null };

export interface Preflight {
  eligible: EligiblePerson[];
  drops: PreflightDrop[];
  highestCost: Amounts;
  /** By this user's own hit rates; null while too little was asked to know. */
  expectedCost: Amounts | null;
  /** null: the run may start. */
  refusal: RunRefusal | null;
}

/** What a run over these people would do and cost, before a credit is spent. */
export function preflight(input: PreflightInput): Preflight {
  const seen = new Set<string>();
  // Where nothing is asked for, nobody is left out of it.
  const candidates = input.kinds.length === 0 ? [] : input.candidates;
  const judged = candidates.map((candidate) => judge(candidate, input, seen));
  const eligible = judged.flatMap((one) => ('kinds' in one ? [one] : []));
  const drops = judged.flatMap((one) => ('reason' in one ? [one] : []));
  const costs = eligible.map((person) => person.highestCost);
  return {
    eligible,
    drops,
    highestCost: sumAmounts(costs),
    expectedCost: expectedCost(
      eligible.map(({ routes }) => routes),
      input,
    ),
    refusal: runRefusal(costs, (id) => input.means[id]),
  };
}

function judge(
  candidate: Candidate,
  input: PreflightInput,
  seen: Set<string>,
): EligiblePerson | PreflightDrop {
  const { facts, known, obstacle } = candidate;
  const keys = personKeys(facts);
  const key = keys[0] ?? null;
  const personId = known?.person.id ?? null;
  const drop = { key, facts, personId, until: null, putBackCost: null };
  if (isDuplicate(candidate, seen)) return { ...drop, reason: 'duplicate' };
  if (obstacle !== null) return { ...drop, reason: obstacle };
  const again = keys.some((one) => input.putBack.has(one));
  const { routes, hindrances } = askableKinds(candidate, input.kinds, {
    ...input,
    againUntil: again ? Infinity : null,
  });
  if (routes.size === 0 || key === null)
    return { ...drop, ...weightiest(hindrances), putBackCost: putBackCost(candidate, hindrances, input) };
  if (candidate.isContact === true && !again)
    return { ...drop, reason: 'known-contact', putBackCost: highestRouteCost(routes, input) };
  const person = { key, facts, personId, kinds: [...routes.keys()], again };
  return { ...person, routes, highestCost: highestRouteCost(routes, input) };
}

const byWeight: readonly DropReason[] = [
  'name-incomplete',
  'recently-asked',
  'in-other-run',
  'address-missing',
  'company-missing',
  'over-person-limit',
  'no-vendor',
  'already-found',
];

/** One reason for a person whose kinds are hindered by several: the one that can be mended first. */
function weightiest(hindrances: readonly Hindrance[]): Pick<Hindrance, 'reason' | 'until'> {
  const reason = byWeight.find((one) => hindrances.some((hindrance) => hindrance.reason === one));
  const untils = hindrances.flatMap(({ until }) => (until === null ? [] : [until]));
  const until = reason === 'recently-asked' ? Math.min(...untils) : null;
  return { reason: reason ?? 'no-profile', until };
}

/** What asking all the same for what was asked lately costs at most; null where nothing was. */
function putBackCost(
  candidate: Candidate,
  hindrances: readonly Hindrance[],
  input: PreflightInput,
): Amounts | null {
  const recent = hindrances.filter(({ reason }) => reason === 'recently-asked').map(({ kind }) => kind);
  if (recent.length === 0) return null;
  const { routes } = askableKinds(candidate, recent, { ...input, againUntil: Infinity });
  return routes.size === 0 ? null : highestRouteCost(routes, input);
}

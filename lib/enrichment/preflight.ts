import { personKeys } from '../people/person-keys.ts';
import { type Candidate, type Hindrance, askableKinds } from './askable-kinds.ts';
import { type Prices, highestCost } from './cost.ts';
import type { FailureCode } from './failure.ts';
import { type HitRates, hitShare } from './hit-rate.ts';
import type { Kind } from './kind.ts';
import type { PersonFacts } from './person.ts';
import { type RunRefusal, runRefusal } from './run-refusal.ts';
import type { Drop, DropReason } from './run.ts';

/** All amounts are in the vendor's unit. All but `putBack`, `kinds`, `caps.run` and `now` comes from
 * `readPreflightData`. */
export interface PreflightInput {
  /** In the order of the selection. */
  candidates: readonly Candidate[];
  /** Keys (`personKeys`) of people to be asked although they were asked within 30 days. */
  putBack: ReadonlySet<string>;
  kinds: readonly Kind[];
  prices: Prices;
  hitRates: HitRates;
  /** null: the vendor does not say. */
  balance: number | null;
  /** The user's cap for this run, and what is left of today's; null: no cap. */
  caps: { run: number | null; day: number | null };
  lacks(person: PersonFacts, kind: Kind): FailureCode | null;
  now: number;
}

/** Somebody to be asked for, and for which kinds: those already found or waiting are left out. `again`: put back. */
export interface EligiblePerson {
  key: string;
  facts: PersonFacts;
  personId: string | null;
  kinds: Kind[];
  again: boolean;
  highestCost: number;
}

/** `putBackCost`: what asking for them all the same costs at most; null where that makes no sense. */
export type PreflightDrop = Omit<Drop, 'id' | 'runId'> & { key: string | null; putBackCost: number | null };

export interface Preflight {
  eligible: EligiblePerson[];
  drops: PreflightDrop[];
  highestCost: number;
  /** By this user's own hit rate; null while too little was asked to know. */
  expectedCost: number | null;
  /** When all is charged that can be; null when the balance is not known. */
  balanceAfter: number | null;
  /** null: the run may start. */
  refusal: RunRefusal | null;
}

/** What a run over these people would do and cost, before a credit is spent. */
export function preflight(input: PreflightInput): Preflight {
  const seen = new Set<string>();
  const judged = input.candidates.map((candidate) => judge(candidate, input, seen));
  const eligible = judged.flatMap((one) => ('kinds' in one ? [one] : []));
  const drops = judged.flatMap((one) => ('reason' in one ? [one] : []));
  const cost = eligible.reduce((sum, person) => sum + person.highestCost, 0);
  return {
    eligible,
    drops,
    highestCost: cost,
    expectedCost: expectedCost(eligible, input),
    balanceAfter: input.balance === null ? null : input.balance - cost,
    refusal: runRefusal(
      eligible.map((person) => person.highestCost),
      { balance: input.balance, ...input.caps },
    ),
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
  if (isDuplicate([...keys, ...(personId === null ? [] : [`id:${personId}`])], seen))
    return { ...drop, reason: 'duplicate' };
  if (obstacle !== null) return { ...drop, reason: obstacle };
  const again = keys.some((one) => input.putBack.has(one));
  const { kinds, hindrances } = askableKinds(candidate, input.kinds, { ...input, again });
  const hindrance = weightiest(hindrances);
  if (kinds.length === 0 || key === null)
    return { ...drop, ...hindrance, putBackCost: putBackCost(hindrances, input.prices) };
  return { key, facts, personId, kinds, again, highestCost: highestCost(kinds, input.prices) };
}

/** The same spelling or the same stored person came before in this selection. */
function isDuplicate(keys: readonly string[], seen: Set<string>): boolean {
  const duplicate = keys.some((key) => seen.has(key));
  for (const key of keys) seen.add(key);
  return duplicate;
}

const byWeight: readonly DropReason[] = [
  'name-incomplete',
  'recently-asked',
  'in-other-run',
  'address-missing',
  'company-missing',
  'already-found',
];

/** One reason for a person whose kinds are hindered by several: the one that can be mended first. */
function weightiest(hindrances: readonly Hindrance[]): Pick<Hindrance, 'reason' | 'until'> {
  const reason = byWeight.find((one) => hindrances.some((hindrance) => hindrance.reason === one));
  const untils = hindrances.flatMap(({ until }) => (until === null ? [] : [until]));
  const until = reason === 'recently-asked' ? Math.min(...untils) : null;
  return { reason: reason ?? 'no-profile', until };
}

function putBackCost(hindrances: readonly Hindrance[], prices: Prices): number | null {
  const recent = hindrances.filter(({ reason }) => reason === 'recently-asked');
  if (recent.length === 0) return null;
  return highestCost(
    recent.map(({ kind }) => kind),
    prices,
  );
}

function expectedCost(eligible: readonly EligiblePerson[], input: PreflightInput): number | null {
  let sum = 0;
  for (const kind of input.kinds) {
    const asked = eligible.filter(({ kinds }) => kinds.includes(kind)).length;
    const share = hitShare(input.hitRates[kind]);
    if (asked > 0 && share === null) return null;
    sum += asked * (share ?? 0) * highestCost([kind], input.prices);
  }
  return sum;
}

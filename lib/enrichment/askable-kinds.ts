import { mergeFacts } from '../people/merge-facts.ts';
import type { FailureCode } from './failure.ts';
import type { Kind } from './kind.ts';
import { type Lookup, openStates } from './lookup.ts';
import { newestLookups } from './newest-lookups.ts';
import type { Person, PersonFacts } from './person.ts';
import { type Route, type Skip, type WaterfallRules, planWaterfall } from './plan-waterfall.ts';
import type { DropReason } from './run.ts';

/** One person of a selection, why the page says it cannot be asked for, and what is stored of it (ids and lookups of all
 * stored people that turn out to be this one). */
export interface Candidate {
  facts: PersonFacts;
  obstacle: DropReason | null;
  known: { person: Person; ids: readonly string[]; lookups: readonly Lookup[] } | null;
  /** Does the user have them in a CRM already? */
  isContact?: boolean;
}

/** Why one kind is not asked for. `until`: from when it may be tried again. */
export interface Hindrance {
  kind: Kind;
  reason: DropReason;
  until: number | null;
}

export interface Rules extends WaterfallRules, Recency {}

interface Recency {
  /** Ask although it was asked within 30 days, if that was until this moment; null: do not. */
  againUntil: number | null;
  now: number;
}

const freshMs = 30 * 86_400_000;

const lacking: Partial<Record<FailureCode, DropReason>> = {
  over_person_limit: 'over-person-limit',
  name_incomplete: 'name-incomplete',
  company_missing: 'company-missing',
  address_missing: 'address-missing',
};

/** By which vendors the wished kinds may be asked for this person in a run, and what hinders the others. */
export function askableKinds(
  { facts, known }: Pick<Candidate, 'facts' | 'known'>,
  wished: readonly Kind[],
  rules: Rules,
): { routes: Map<Kind, Route>; hindrances: Hindrance[] } {
  const person = known ? mergeFacts(known.person, facts, []) : facts;
  const past = wished.flatMap((kind) => {
    const before = known?.lookups.filter((lookup) => lookup.kind === kind) ?? [];
    const found = pastHindrance(before, rules);
    return found ? [{ kind, ...found }] : [];
  });
  const open = wished.filter((kind) => !past.some((hindrance) => hindrance.kind === kind));
  const routes = planWaterfall(person, open, rules);
  const nowhere = [...routes].filter(([, { providers }]) => providers.length === 0);
  for (const [kind] of nowhere) routes.delete(kind);
  const lacks = nowhere.map(([kind, { skipped }]) => ({ kind, reason: lackOf(skipped), until: null }));
  return { routes, hindrances: [...past, ...lacks] };
}

type Found = Omit<Hindrance, 'kind'> | null;

/** Why one kind is not asked for after these lookups of it; null: nothing speaks against it. */
export function pastHindrance(before: readonly Lookup[], { againUntil, now }: Recency): Found {
  const open = before.some(({ state }) => openStates.includes(state));
  if (open) return { reason: 'in-other-run', until: null };
  if (before.some(({ state }) => state === 'found')) return { reason: 'already-found', until: null };
  const [newest] = newestLookups(before).values();
  if (!newest || newest.failure?.cost === 'not-charged') return null;
  if (againUntil !== null && newest.createdAt <= againUntil) return null;
  const until = (newest.settledAt ?? newest.createdAt) + freshMs;
  return until > now ? { reason: 'recently-asked', until } : null;
}

/** What the first vendor lacks; the user wants no vendor asked when there is none. */
function lackOf([first]: readonly Skip[]): DropReason {
  return first ? (lacking[first.code] ?? 'no-profile') : 'no-vendor';
}

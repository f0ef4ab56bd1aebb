import type { Candidate } from './askable-kinds.ts';
import type { WishOf } from '../messages.ts';
import { byProvider } from '../providers/index.ts';
import { personKeys } from '../people/person-keys.ts';
import { type Preflight, type PreflightInput, preflight } from './preflight.ts';

/** A run over the first `first` of those who may be asked; null: all of them. */
export interface RunPlan {
  preflight: Preflight;
  /** How many could be asked when nobody were cut off. */
  eligible: number;
}

/** The preflight of a run that is cut after its first people: those cut off are neither asked nor dropped. */
export function planRun(input: PreflightInput, first: number | null): RunPlan {
  const whole = preflight(input);
  const eligible = whole.eligible.length;
  if (first === null || first >= eligible) return { preflight: whole, eligible };
  const cut = new Set(whole.eligible.slice(first).map(({ key }) => key));
  const isCut = ({ facts }: Candidate) => cut.has(personKeys(facts)[0] ?? '');
  const candidates = input.candidates.filter((candidate) => !isCut(candidate));
  return { preflight: preflight({ ...input, candidates }), eligible };
}

/** The wish for exactly what was shown. */
export function startRunWish(
  { eligible, drops, highestCost }: Preflight,
  { kinds, means }: Pick<PreflightInput, 'kinds' | 'means'>,
): WishOf<'start-run'> {
  return {
    type: 'start-run',
    people: eligible.map(({ facts }) => facts),
    dropped: drops.map(({ facts, personId, reason, until }) => ({ facts, personId, reason, until })),
    putBack: eligible.filter(({ again }) => again).map(({ key }) => key),
    kinds: [...kinds],
    shownPrice: highestCost,
    caps: byProvider((id) => means[id].run),
  };
}

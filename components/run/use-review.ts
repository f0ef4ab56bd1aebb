import { useMemo, useState } from 'react';
import { type KindOffer, offerKinds, tickable } from '../../lib/enrichment/kind-offer.ts';
import { type Kind, kinds as allKinds } from '../../lib/enrichment/kind.ts';
import { parseAmount } from '../../lib/enrichment/parse-amount.ts';
import type { PreflightInput } from '../../lib/enrichment/preflight.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { type RunPlan, planRun } from '../../lib/enrichment/run-plan.ts';
import type { PreflightData } from '../../lib/run-preflight-data.ts';
import type { Settings } from '../../lib/settings.ts';
import { useConsent } from '../consent/use-consent.ts';

/** What the user chooses in the review before a run. */
export interface Review {
  input: PreflightInput;
  plan: RunPlan;
  offers: KindOffer[];
  kinds: Kind[];
  setKinds: (kinds: Kind[]) => void;
  /** The cap as typed, what is wrong with it, and the most that the settings allow. */
  cap: string;
  capProblem: 'not-a-number' | 'too-high' | null;
  mostCap: number | null;
  setCap: (cap: string) => void;
  putBack: (key: string, again: boolean) => void;
  first: number | null;
  takeFirst: (first: number | null) => void;
}

interface ReviewProps {
  data: PreflightData & { now: number };
  settings: Settings;
  provider: ProviderId;
}

const kindsIn = (words: string) => allKinds.filter((kind) => words.split(' ').includes(kind));

function problemOf(typed: ReturnType<typeof parseAmount>, most: number | null): Review['capProblem'] {
  if ('wrong' in typed) return 'not-a-number';
  return most !== null && typed.value !== null && typed.value > most ? 'too-high' : null;
}

/** The lower of two caps of which either may be none. */
function lowest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** The choices of a review and what they come to. */
export function useReview({ data, settings, provider }: ReviewProps): Review {
  const consented = useConsent()?.action === 'given';
  const [chosen, setKinds] = useState<Kind[] | null>(null);
  const { prices, runCap: most } = settings.providers[provider];
  const [cap, setCap] = useState(most === null ? '' : String(most));
  const [again, setAgain] = useState<ReadonlySet<string>>(new Set());
  const [first, takeFirst] = useState<number | null>(null);
  const offers = offerKinds(allKinds, prices, consented);
  const kinds = tickable(chosen ?? settings.tickedKinds, offers);
  const typed = parseAmount(cap);
  const capProblem = problemOf(typed, most);
  const run = 'wrong' in typed ? most : lowest(typed.value, most);
  const wished = kinds.join(' ');
  const input = useMemo<PreflightInput>(
    () => ({ ...data, kinds: kindsIn(wished), putBack: again, caps: { ...data.caps, run } }),
    [data, wished, again, run],
  );
  const plan = useMemo(() => planRun(input, first), [input, first]);
  const putBack = (key: string, isAgain: boolean) => {
    const others = [...again].filter((one) => one !== key);
    setAgain(new Set(isAgain ? [...others, key] : others));
  };
  return {
    input,
    plan,
    offers,
    kinds,
    setKinds,
    cap,
    capProblem,
    mostCap: most,
    setCap,
    putBack,
    first,
    takeFirst,
  };
}

import { useMemo } from 'react';
import { type KindOffer, offerKinds, tickable } from '../../lib/enrichment/kind-offer.ts';
import { type Kind, kinds as allKinds } from '../../lib/enrichment/kind.ts';
import { parseAmount } from '../../lib/enrichment/parse-amount.ts';
import type { PreflightInput } from '../../lib/enrichment/preflight.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { type RunPlan, planRun } from '../../lib/enrichment/run-plan.ts';
import { stricter } from '../../lib/enrichment/stricter.ts';
import { formatTyped } from '../../lib/format/format-number.ts';
import { byProvider, providerIds } from '../../lib/providers/index.ts';
import type { PreflightData } from '../../lib/runs/run-preflight-data.ts';
import type { Settings } from '../../lib/settings.ts';
import { locale } from '../../lib/text.ts';
import { useConsent } from '../consent/use-consent.ts';
import { usePanelStore } from '../panel-store.ts';

/** What the user chooses in the review before a run. */
export interface Review {
  input: PreflightInput;
  plan: RunPlan;
  offers: KindOffer[];
  kinds: Kind[];
  setKinds: (kinds: Kind[]) => void;
  /** The vendors that these kinds are asked at. */
  vendors: ProviderId[];
  capAt: (id: ProviderId) => Cap;
  setCap: (id: ProviderId, cap: string) => void;
  hasCapProblem: boolean;
  /** Does this vendor send what it finds to the user's webhook only? */
  isForWebhook: (id: ProviderId) => boolean;
  putBack: (key: string, again: boolean) => void;
  first: number | null;
  takeFirst: (first: number | null) => void;
}

/** The cap of this run at a vendor as typed, what is wrong with it, and the most that the settings allow. */
export interface Cap {
  typed: string;
  problem: 'not-a-number' | 'too-high' | null;
  most: number | null;
  /** What it comes to; null: none. */
  value: number | null;
}

interface ReviewProps {
  data: PreflightData & { now: number };
  settings: Settings;
}

const kindsIn = (words: string) => allKinds.filter((kind) => words.split(' ').includes(kind));

function problemOf(typed: ReturnType<typeof parseAmount>, most: number | null): Cap['problem'] {
  if ('wrong' in typed) return 'not-a-number';
  return most !== null && typed.value !== null && typed.value > most ? 'too-high' : null;
}

type TypedCaps = ReadonlyMap<ProviderId, string>;

function capOf(typed: string | undefined, most: number | null): Cap {
  const shown = typed ?? formatTyped(most, locale());
  const parsed = parseAmount(shown);
  const value = 'wrong' in parsed ? most : stricter(parsed.value, most);
  return { typed: shown, problem: problemOf(parsed, most), most, value };
}

interface Choices extends ReviewProps {
  caps: TypedCaps;
  /** Kinds, with blanks between: equal choices are equal. */
  wished: string;
  again: ReadonlySet<string>;
  first: number | null;
}

/** Planned anew only when a choice changed: there may be ten thousand people. */
function usePlan({ first, ...choices }: Choices) {
  const { data, settings, caps, wished, again } = choices;
  const input = useMemo(
    () => inputOf({ data, settings, caps, wished, again }),
    [data, settings, caps, wished, again],
  );
  const plan = useMemo(() => planRun(input, first), [input, first]);
  return { input, plan };
}

function inputOf({ data, settings, caps, wished, again }: Omit<Choices, 'first'>): PreflightInput {
  const means = byProvider((id) => {
    const { value: run } = capOf(caps.get(id), settings.providers[id].runCap);
    return { ...data.means[id], run };
  });
  return { ...data, means, kinds: kindsIn(wished), putBack: again };
}

/** The choices of a review and what they come to. */
export function useReview({ data, settings }: ReviewProps): Review {
  const consented = useConsent()?.action === 'given';
  const { kinds: chosen, caps, again, first } = usePanelStore((state) => state.choices);
  const choose = usePanelStore((state) => state.choose);
  const offers = offerKinds(allKinds, data, consented);
  const kinds = tickable(chosen ?? settings.tickedKinds, offers);
  const wished = kinds.join(' ');
  const { input, plan } = usePlan({ data, settings, caps, wished, again, first });
  const putBack = (key: string, isAgain: boolean) => {
    const others = [...again].filter((one) => one !== key);
    choose({ again: new Set(isAgain ? [...others, key] : others) });
  };
  const vendors = vendorsOn(offers, input.kinds);
  const capAt = (id: ProviderId) => capOf(caps.get(id), settings.providers[id].runCap);
  return {
    ...{ input, plan, offers, kinds, vendors, capAt, putBack, first },
    setKinds: (ticked) => choose({ kinds: ticked }),
    takeFirst: (most) => choose({ first: most }),
    setCap: (id, cap) => choose({ caps: new Map(caps).set(id, cap) }),
    isForWebhook: (id) => settings.providers[id].runWay === 'webhook',
    hasCapProblem: vendors.some((id) => capAt(id).problem !== null),
  };
}

function vendorsOn(offers: readonly KindOffer[], kinds: readonly Kind[]): ProviderId[] {
  const asked = offers.filter(({ kind }) => kinds.includes(kind)).flatMap(({ steps }) => steps);
  const ids = new Set(asked.map(({ provider }) => provider));
  return providerIds.filter((id) => ids.has(id));
}

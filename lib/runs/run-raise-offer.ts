import type { Database } from '../database.ts';
import { amountAt } from '../enrichment/amounts.ts';
import { highestCost } from '../enrichment/cost.ts';
import { isMore } from '../enrichment/is-more.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { LookupState } from '../enrichment/lookup.ts';
import { cappedAt, type Raise } from '../enrichment/raised-run.ts';
import { remainingCost } from '../enrichment/remaining-cost.ts';
import { moneyAt, type Run } from '../enrichment/run.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';

/** The cap with which a run that stopped at its own can go on to its end, and the one that it stopped at. */
export interface RaiseOffer extends Raise {
  before: number;
}

/** null: it did not stop at its cap, or the settings allow no higher one. */
export async function readRaiseOffer(database: Database, run: Run): Promise<RaiseOffer | null> {
  const provider = cappedAt(run);
  if (provider === null) return null;
  const settings = await readSettings(database);
  const most = settings.providers[provider].runCap ?? Infinity;
  const { booked, uncertain, reserved, cap: own, highestCost: confirmed } = moneyAt(run, provider);
  const left = await costOfRest(database, run, { provider, settings });
  const cap = Math.min(most, booked + uncertain + reserved + left);
  const before = Math.min(most, own ?? Infinity, confirmed);
  return isMore(cap, before) ? { provider, cap, before } : null;
}

/** What those may still cost there at most who wait, who come there next, or who are not written out yet. */
async function costOfRest(
  { lookups, runInputs }: Database,
  { id }: Run,
  { provider, settings }: { provider: ProviderId; settings: Settings },
): Promise<number> {
  const inState = (state: LookupState) => lookups.where('[runId+state]').equals([id, state]).toArray();
  const [waiting, asking, inputs] = await Promise.all([
    inState('waiting'),
    inState('asking'),
    runInputs.where('runId').equals(id).toArray(),
  ]);
  const { prices } = settings.providers[provider];
  const unwritten = inputs.flatMap(({ people }) => people.flatMap(({ kinds }) => kinds));
  const own = unwritten.filter((kind) => settings.order[kind].includes(provider));
  const coming = asking.filter(({ next }) => next.includes(provider)).map(({ kind }) => kind);
  return amountAt(remainingCost(waiting, settings), provider) + highestCost([...coming, ...own], prices);
}

import { costlyFailure } from '../enrichment/create-failure.ts';
import type { Provider } from '../providers/provider.ts';
import { applyOutcome } from './apply-outcome.ts';
import { callItems } from './call-items.ts';
import type { Flights } from './flights.ts';
import type { QueueEffects } from './queue-effects.ts';
import { settleUnknown } from './settle.ts';
import { type Settlement, settlementOf } from './settlement.ts';

/** Settles calls that are under way by the database and not by us: an earlier worker died, or could not write. */
export async function recoverLost(effects: QueueEffects, flights: Flights): Promise<void> {
  const open = await effects.database.calls.where('state').anyOf('sending', 'answered').toArray();
  const lost = open.filter(({ id }) => !flights.has(id));
  for (const call of lost) {
    const { provider } = await effects.desk(call.provider);
    await recover(settlementOf(effects, call, provider), provider);
    effects.spent(call.provider);
  }
  if (lost.length > 0) effects.changed();
}

/** One that was `sending` has an unknown outcome: nearly all such calls had reached the vendor and were charged. One
 * that was `answered` is understood now. */
async function recover(settlement: Settlement, provider: Provider): Promise<void> {
  const { database, call } = settlement;
  if (call.state !== 'answered' || call.status === null || call.rawAnswer === null)
    return settleUnknown(settlement, costlyFailure('worker_stopped', 'may-be-charged'));
  const answer = { status: call.status, text: call.rawAnswer, retryAfter: null };
  const { items, isPart } = await callItems(database, call);
  const polled = call.reference !== null;
  return applyOutcome(
    settlement,
    provider.understand(answer, { items, way: call.way, polled, isPart }, call.prices),
  );
}

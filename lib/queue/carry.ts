import { costlyFailure } from '../enrichment/create-failure.ts';
import type { NoAnswer, Provider, RawAnswer } from '../providers/provider.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Claim } from './claim.ts';
import type { Flight } from './flights.ts';
import type { QueueEffects } from './queue-effects.ts';
import { reserveAgain } from './reserve-slot.ts';
import { settleUnknown } from './settle.ts';
import { settlementOf } from './settlement.ts';
import { storeSurely } from './store-surely.ts';

/** Later than this after its slot, a request would come too close to the next one: it takes a new slot. */
const lateMs = 5;

/** Sends one claimed call in its slot, stores the answer before it is understood, then settles it. */
export async function carry(
  effects: QueueEffects,
  claim: Claim,
  { provider, flight }: { provider: Provider; flight: Flight },
): Promise<void> {
  const { call, items } = claim;
  await waitForSlot(effects, claim, provider);
  const startedAt = effects.now();
  const answer = await provider.send({ callId: call.id, items, way: call.way });
  if (answer.status === 429) flight.rateLimited();
  flight.answered(effects.now() - startedAt);
  await storeSurely(effects, () => keepAndSettle(effects, claim, { provider, answer }));
  effects.spent(call.provider);
}

async function keepAndSettle(
  effects: QueueEffects,
  { call, items }: Claim,
  { provider, answer }: { provider: Provider; answer: RawAnswer | NoAnswer },
): Promise<void> {
  const settlement = settlementOf(effects, call, provider);
  if (answer.status === null) {
    const code = answer.code === 'answer_too_large' ? 'unreadable_answer' : answer.code;
    return settleUnknown(settlement, costlyFailure(code, 'may-be-charged'));
  }
  await effects.database.calls.update(call.id, {
    state: 'answered',
    status: answer.status,
    rawAnswer: answer.text,
  });
  return applyOutcome(settlement, provider.understand(answer, { items, way: call.way }));
}

/** Never before the slot, and never late: a busy machine makes a call take another slot. */
async function waitForSlot(effects: QueueEffects, { call }: Claim, provider: Provider): Promise<void> {
  const { database, now, sleepUntil } = effects;
  const { capabilities } = provider;
  let { slotAt } = call;
  for (;;) {
    await sleepUntil(slotAt);
    if (now() - slotAt <= lateMs) return;
    slotAt = await reserveAgain(database, { call, missed: slotAt, capabilities, now: now() });
  }
}

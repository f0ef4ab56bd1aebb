import { costlyFailure } from '../enrichment/create-failure.ts';
import type { NoAnswer, Provider, RawAnswer } from '../providers/provider.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Call } from './call.ts';
import type { Claim } from './claim.ts';
import type { QueueEffects } from './queue-effects.ts';
import { settleUnknown, settlementOf } from './settle.ts';
import { storeSurely } from './store-surely.ts';

/** Later than this after its slot, a request would come too close to the next one: it takes a new slot. */
const lateMs = 5;

/** Sends one claimed call in its slot, stores the answer before it is understood, then settles it. */
export async function carry(
  effects: QueueEffects,
  { call, items }: Claim,
  provider: Provider,
): Promise<void> {
  await waitForSlot(effects, call);
  const answer = await provider.send({ callId: call.id, items, way: call.way });
  await storeSurely(effects, () => keepAndSettle(effects, { call, items }, { provider, answer }));
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

async function waitForSlot({ database, now, sleepUntil }: QueueEffects, call: Call): Promise<void> {
  await sleepUntil(call.slotAt);
  if (now() - call.slotAt > lateMs) await database.calls.update(call.id, { slotAt: now() });
}

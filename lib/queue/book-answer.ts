import { costlyFailure } from '../enrichment/create-failure.ts';
import type { CallItem, NoAnswer, Provider, RawAnswer } from '../providers/provider.ts';
import { applyOutcome } from './apply-outcome.ts';
import type { Call } from './call.ts';
import type { QueueEffects } from './queue-effects.ts';
import { settleUnknown } from './settle.ts';
import { settleTables, settlementOf } from './settlement.ts';

/** A call that was sent, and what came back. */
export interface Sent {
  call: Call;
  items: CallItem[];
  provider: Provider;
  answer: RawAnswer | NoAnswer;
}

type Booking = Pick<QueueEffects, 'database' | 'now' | 'newId'>;

/** Stores paid answers as they came, before anybody tries to understand them: one transaction for all of them. */
export async function keepAnswers({ database }: Booking, sent: readonly Sent[]): Promise<void> {
  await database.transaction('rw', database.calls, async () => {
    await Promise.all(sent.map(({ call, answer }) => database.calls.update(call.id, kept(call, answer))));
  });
}

function kept({ slotAt }: Call, answer: RawAnswer | NoAnswer): Partial<Call> {
  if (answer.status === null) return { slotAt };
  return { slotAt, state: 'answered', status: answer.status, rawAnswer: answer.text };
}

/** Writes down what the stored answers mean: one transaction for all of them. */
export async function bookAnswers(booking: Booking, sent: readonly Sent[]): Promise<void> {
  const { database } = booking;
  await database.transaction('rw', settleTables(database), async () => {
    for (const one of sent) await bookAnswer(booking, one);
  });
}

function bookAnswer(booking: Booking, { call, items, provider, answer }: Sent): Promise<void> {
  const settlement = settlementOf(booking, call, provider);
  if (answer.status !== null)
    return applyOutcome(settlement, provider.understand(answer, { items, way: call.way, polled: false }));
  const code = answer.code === 'answer_too_large' ? 'unreadable_answer' : answer.code;
  return settleUnknown(settlement, costlyFailure(code, 'may-be-charged'));
}

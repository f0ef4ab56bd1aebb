import type { NoAnswer, Provider, RawAnswer } from '../providers/provider.ts';
import type { Bookkeeper } from './bookkeeper.ts';
import type { Claim } from './take-calls.ts';
import type { Call } from './call.ts';
import type { Flight } from './flights.ts';
import type { Pacer } from './pacer.ts';
import type { QueueEffects } from './queue-effects.ts';

/** Later than this after its slot, a request would come too close to the next one: it takes a new slot. */
const lateMs = 5;

interface Carrier {
  provider: Provider;
  flight: Flight;
  pacer: Pacer;
  bookkeeper: Bookkeeper;
}

/** Sends one claimed call in its slot and has the answer written down. */
export async function carry(
  effects: QueueEffects,
  { call, items }: Claim,
  { provider, flight, pacer, bookkeeper }: Carrier,
): Promise<void> {
  const slotAt = await waitForSlot(effects, call, pacer);
  const answer = await provider.send({ callId: call.id, items, way: call.way });
  if (answer.status === 429) flight.rateLimited();
  if (isLost(answer)) flight.lost();
  else flight.answered(effects.now() - slotAt);
  await bookkeeper.book({ call: { ...call, slotAt }, items, provider, answer });
  effects.spent(call.provider);
}

function isLost(answer: NoAnswer | RawAnswer): boolean {
  return answer.status === null && (answer.code === 'connection_lost' || answer.code === 'not_sent');
}

/** Never before the slot, and never late: a busy machine makes a call take another slot. */
async function waitForSlot(
  { now, sleepUntil }: QueueEffects,
  { slotAt }: Call,
  pacer: Pacer,
): Promise<number> {
  let start = slotAt;
  for (;;) {
    await sleepUntil(start);
    const late = now() - start;
    if (late <= lateMs) return start;
    start = pacer.miss(start, now());
  }
}

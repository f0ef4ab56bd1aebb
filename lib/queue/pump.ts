import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Provider } from '../providers/provider.ts';
import { carry } from './carry.ts';
import { claimNext } from './claim.ts';
import type { Flights } from './flights.ts';
import { pollCall } from './poll.ts';
import type { QueueEffects } from './queue-effects.ts';
import { settlementOf } from './settle.ts';

/** A sync answer takes seconds, so several calls run side by side. More of them than a vendor serves at once would only
 * queue there, and all of them be unknown when the worker dies. */
const mostInFlight = 16;
/** How soon to look whether the network is back, should the event be missed. */
const offlineRestMs = 30_000;

/** Starts all that may be started at one vendor. Answers when to look again; null: when a call lands, or never. */
export async function pump(effects: QueueEffects, flights: Flights, id: ProviderId): Promise<number | null> {
  const { database, now } = effects;
  if (!effects.maySend()) return now() + offlineRestMs;
  const { provider, keyProblem } = await effects.desk(id);
  await pollDue(effects, flights, provider);
  while (flights.count(id) < mostInFlight) {
    const { capabilities } = provider;
    const callId = effects.newId();
    const result = await claimNext({ database, capabilities, keyProblem, now: now(), callId });
    if (result.type === 'none') return result.wakeAt;
    if (result.type === 'settled') effects.changed();
    else flights.launch(callId, id, () => carry(effects, result.claim, provider));
  }
  return null;
}

async function pollDue(effects: QueueEffects, flights: Flights, provider: Provider): Promise<void> {
  const { id } = provider.capabilities;
  const polling = await effects.database.calls.where({ state: 'polling', provider: id }).toArray();
  const due = polling.filter((call) => (call.nextPollAt ?? 0) <= effects.now() && !flights.has(call.id));
  for (const call of due)
    flights.launch(call.id, id, () => pollCall(settlementOf(effects, call, provider), provider));
}

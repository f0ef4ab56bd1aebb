import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Flights } from './flights.ts';
import { mostByProtocol } from './flight-bound.ts';
import { noteKeyResult } from './note-key-result.ts';
import { isPollDue, pollCall, pollLater } from './poll.ts';
import type { QueueEffects } from './queue-effects.ts';
import { settlementOf } from './settlement.ts';

/** Asks for the answers of calls that have a reference and whose time has come. */
export async function pollDue(effects: QueueEffects, flights: Flights, id: ProviderId): Promise<void> {
  const { database, now, maySend } = effects;
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const own = polling.filter(({ provider }) => provider === id);
  const due = own.filter((call) => isPollDue(call, now()) && !flights.has(call.id));
  if (due.length === 0 || !maySend()) return;
  // Before the key itself: what the vendor says of one says nothing of another that is saved while questions wait.
  const hint = await database.keyHints.get(id);
  const { provider, keyProblem } = await effects.desk(id);
  if (keyProblem === 'keys_locked') return;
  if (keyProblem === 'key_unreadable')
    await noteKeyResult(database, hint, { result: keyProblem, now: now() });
  // Without a key, or where the administrator does not allow it, nobody is asked: a vendor that refuses such a question
  // would seem to have forgotten the call. Either may be mended before the answer is too old.
  const isAskable = keyProblem === null;
  for (const call of due)
    flights.launchPoll(call.id, id, {
      most: mostByProtocol(effects.protocol(provider.paidOrigin(call.way))),
      async ask() {
        const settlement = settlementOf(effects, call, provider);
        const isOver = await (isAskable ? pollCall(settlement, { provider, hint }) : pollLater(settlement));
        if (isOver) effects.spent(id);
      },
    });
}

import type { ProviderId } from '../enrichment/provider-id.ts';
import { carry } from './carry.ts';
import { type ClaimResult, claimNext } from './claim.ts';
import { mostByProtocol } from './flight-bound.ts';
import type { Flight, Flights } from './flights.ts';
import { isAnyWaiting } from './next-waiting.ts';
import type { Bookkeeper } from './bookkeeper.ts';
import { readSettings } from '../read-settings.ts';
import { type UsualTime, afterTime, hardlyLonger } from './usual-time.ts';
import type { Pacer } from './pacer.ts';
import type { Desk, QueueEffects } from './queue-effects.ts';

/** A claim is made so long before its start that writing it will hardly take longer. */
const leastAheadMs = 32;
const mostAheadMs = 100;
/** As many starts as lie so near are claimed together. */
const mostTogether = 8;

/** What is worth remembering from one pumping to the next. */
export interface PumpMemory {
  claiming: UsualTime;
  /** The last look found nobody to ask. */
  nobodyWaits: boolean;
  /** Something may have changed since the desk was asked: the key is gone, locked or another one. */
  isDeskOld: boolean;
  /** Where what is paid is sent; null: nothing was sent yet. */
  origin: string | null;
  pacer: Pacer;
  bookkeeper: Bookkeeper;
}

interface PumpContext {
  effects: QueueEffects;
  flights: Flights;
  memory: PumpMemory;
}

/** Starts all that may be started at one vendor. Answers when to look again; null: when a call lands, or never. */
export async function pump(context: PumpContext, id: ProviderId): Promise<number | null> {
  const { effects, flights, memory } = context;
  // To claim is to hold up those who write, so a vendor at whom nobody waited is only looked at.
  if (memory.nobodyWaits && !(await isAnyWaiting(effects.database, id))) return null;
  memory.isDeskOld = false;
  const desk = await effects.desk(id);
  // Nobody fails for want of the passphrase: what is asked waits until the keys are unlocked.
  if (desk.keyProblem === 'keys_locked') return null;
  const origin = await warmUp(effects, desk);
  memory.origin = origin;
  const room = () => (effects.maySend() ? flights.room(id, mostByProtocol(effects.protocol(origin))) : 0);
  while (room() > 0) {
    await untilNear(context);
    // A run may take hours, and a wait for its next start a minute: what was allowed before it may not be any more.
    if (memory.isDeskOld || room() === 0) return null;
    const result = await claim(context, desk, room());
    memory.nobodyWaits = result.type === 'none' && result.wakeAt === null;
    if (result.type === 'none') return result.wakeAt;
    if (result.type === 'settled') effects.changed();
  }
  return null;
}

/** Trying to claim what may not start yet would only burden the database. */
async function untilNear({ effects, memory }: PumpContext): Promise<void> {
  const near = Math.ceil(memory.pacer.soonest(effects.now()) - ahead(memory));
  if (near > effects.now()) await effects.sleepUntil(near);
}

function ahead({ claiming }: PumpMemory): number {
  return Math.min(mostAheadMs, Math.max(leastAheadMs, hardlyLonger(claiming)));
}

/** Without an open connection the first requests would wait for it and arrive together. Whom nothing can be asked is not
 * contacted. */
async function warmUp(
  { database, protocol, warm }: QueueEffects,
  { provider, keyProblem }: Desk,
): Promise<string> {
  const { id } = provider.capabilities;
  const { runWay } = (await readSettings(database)).providers[id];
  const origin = provider.paidOrigin(runWay);
  const mayAsk = keyProblem === null && protocol(origin) === null;
  if (mayAsk && (await isAnyWaiting(database, id))) await warm(origin);
  return origin;
}

async function claim(
  { effects, flights, memory }: PumpContext,
  { provider, keyProblem }: Desk,
  room: number,
): Promise<ClaimResult> {
  const { database, now, newId } = effects;
  const { capabilities } = provider;
  const startedAt = now();
  const { pacer, bookkeeper } = memory;
  const aheadMs = ahead(memory);
  // No more people are read than can be sent.
  const most = Math.min(mostTogether, room);
  const together = pacer.countUntil(startedAt + aheadMs, most, startedAt);
  const callIds = Array.from({ length: together }, newId);
  const claiming = claimNext({ database, capabilities, keyProblem, pacer, now: startedAt, callIds, aheadMs });
  const result = await flights.whileClaiming(callIds, claiming.then(launched));
  memory.claiming = afterTime(memory.claiming, now() - startedAt);
  return result;

  function launched(result: ClaimResult): ClaimResult {
    for (const claimed of result.type === 'claimed' ? result.claims : []) {
      const fly = (flight: Flight) => carry(effects, claimed, { provider, flight, pacer, bookkeeper });
      flights.launch(claimed.call.id, capabilities.id, fly);
    }
    return result;
  }
}

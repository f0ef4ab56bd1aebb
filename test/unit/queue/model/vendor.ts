import type { CallRequest, NoAnswer, RawAnswer } from '../../../../lib/providers/provider.ts';
import { numberOf } from '../../make-run.ts';
import { answered, emailFound } from '../../make-world.ts';

export const price = 3;

export const replies = [
  'found',
  'not-found',
  'charged-fault',
  'free-fault',
  'lost',
  'refused',
  'too-many',
] as const;
export type Reply = (typeof replies)[number];

const said: Record<Reply, { answer: RawAnswer | NoAnswer; charged: number }> = {
  found: { answer: emailFound, charged: price },
  'not-found': { answer: answered({ status: 'error', email: null, email_status: 'N/A' }), charged: 0 },
  'charged-fault': { answer: answered('', 500), charged: price },
  'free-fault': { answer: answered('', 503), charged: 0 },
  lost: { answer: { status: null, code: 'connection_lost' }, charged: price },
  refused: { answer: answered({ error: 'firstname is missing' }, 422), charged: 0 },
  'too-many': { answer: answered({ error: 'too many requests' }, 429), charged: 0 },
};

/** Replies after which nobody can know whether it was charged. */
const faults: readonly Reply[] = ['charged-fault', 'free-fault', 'lost'];

/** A request as the vendor saw it. `chargedAt`: it works on, and charges, whether the one who asked still lives or not. */
export interface Seen {
  callId: string;
  person: number;
  reply: Reply;
  charged: number;
  chargedAt: number;
}

/** The vendor with its books, which outlive every worker. */
export interface Vendor {
  seen: Seen[];
  credits(): number;
  faults(): number;
  arrived(request: CallRequest, reply: Reply, chargedAt: number): RawAnswer | NoAnswer;
  /** The clock of the machine, not the vendor's, was moved. */
  clockMoved(ms: number): void;
}

export function createVendor(now: () => number): Vendor {
  const seen: Seen[] = [];
  const charges = () => seen.filter(({ chargedAt }) => chargedAt <= now());
  return {
    seen,
    credits: () => 10_000 - charges().reduce((sum, { charged }) => sum + charged, 0),
    faults: () => seen.filter(({ reply }) => faults.includes(reply)).length,
    arrived({ callId, items }, reply, chargedAt) {
      const person = numberOf(items[0]?.person.address ?? null);
      seen.push({ callId, person, reply, charged: said[reply].charged, chargedAt });
      return said[reply].answer;
    },
    clockMoved(ms) {
      for (const one of seen) one.chargedAt += Math.min(0, ms);
    },
  };
}

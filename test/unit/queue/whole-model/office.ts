import type { Kind } from '../../../../lib/enrichment/kind.ts';
import type { CallItem, CallRequest, NoAnswer, RawAnswer } from '../../../../lib/providers/provider.ts';
import { tokenOf } from './people.ts';

export const vendorIds = ['pronto', 'sixtyfour'] as const;
export type VendorId = (typeof vendorIds)[number];

/** What each really charges. Who finds nothing at the second one pays all the same. */
export const realPrices: Record<VendorId, Record<Kind, number>> = {
  pronto: { 'work-email': 3, 'personal-email': 3, phone: 4 },
  sixtyfour: { 'work-email': 5, 'personal-email': 20, phone: 4 },
};

/** `half`: about the first of them at once, about the others later or not at all. `lost`, `unsent`: the connection broke,
 * after or before the vendor had it. `kept-back`: it is known that nothing left. `one-fails`: the first of them, at no cost. */
export const replies = [
  ...['found', 'not-found', 'risky', 'half', 'one-fails'],
  ...['charged-fault', 'free-fault', 'lost', 'unsent', 'kept-back', 'refused', 'too-many'],
  'no-credits',
] as const;
export type Reply = (typeof replies)[number];

/** What is said to the question for a later answer. */
export const pollReplies = ['answer', 'fault', 'silence', 'forgotten', 'too-many'] as const;
export type PollReply = (typeof pollReplies)[number];

/** Nothing was done, and the same may be asked once more. */
const undone: readonly Reply[] = ['unsent', 'kept-back', 'too-many', 'no-credits'];
/** Nobody can know whether it was charged. */
const faults: readonly Reply[] = ['half', 'charged-fault', 'free-fault', 'lost', 'unsent'];

/** One lookup of a request as the vendor saw it. `chargedAt`: it works on, and charges, whether the one who asked still
 * lives or not. */
export interface Work {
  vendor: VendorId;
  callId: string;
  lookupId: string;
  token: string;
  kind: Kind;
  reply: Reply;
  charged: number;
  chargedAt: number;
}

export interface Result {
  state: 'found' | 'not-found' | 'failed';
  value: string | null;
  status: 'valid' | 'risky';
  charge: number;
}
export type Results = Record<string, Result>;

interface Job {
  results: Results;
  doneAt: number;
}

export interface Arrival {
  request: CallRequest;
  reply: Reply;
  /** When it is done with it. */
  doneAt: number;
}

/** The vendors' offices with their books, which outlive every worker. */
export interface Office {
  work: Work[];
  isUndone(work: Work): boolean;
  credits(vendor: VendorId): number;
  /** Requests and questions after which nobody can know what was charged. */
  faults(): number;
  arrived(vendor: VendorId, arrival: Arrival): RawAnswer | NoAnswer;
  asked(reference: string, items: readonly CallItem[], reply: PollReply): RawAnswer | NoAnswer;
  /** The clock of the machine, not the vendor's, was moved. */
  clockMoved(ms: number): void;
}

export function createOffice(now: () => number): Office {
  const work: Work[] = [];
  const jobs = new Map<string, Job>();
  let forgotten = 0;

  return {
    work,
    isUndone: ({ reply }) => undone.includes(reply),
    credits(vendor) {
      const charged = work.filter((one) => one.vendor === vendor && one.chargedAt <= now());
      return 100_000 - charged.reduce((sum, one) => sum + one.charged, 0);
    },
    faults: () => work.filter(({ reply }) => faults.includes(reply)).length + forgotten,
    arrived(vendor, { request, reply, doneAt }) {
      const { callId, items } = request;
      const results = resultsOf(vendor, items, reply);
      for (const { lookupId, kind, person } of items) {
        const charged = results[lookupId]?.charge ?? 0;
        work.push({
          vendor,
          callId,
          lookupId,
          token: tokenOf(person),
          kind,
          reply,
          charged,
          chargedAt: doneAt,
        });
      }
      if (!isLater(request)) return answerTo(items, reply, { results: said(items, results, reply) });
      const reference = `job of ${callId}`;
      if (!undone.includes(reply)) jobs.set(reference, { results, doneAt });
      return answerTo(items, reply, { reference, results: reply === 'half' ? first(items, results) : {} });
    },
    asked(reference, items, reply) {
      const job = jobs.get(reference);
      if (reply === 'silence') return { status: null, code: 'no_answer' };
      if (reply === 'fault') return raw(502, { error: 'bad gateway' });
      if (reply === 'too-many') return raw(429, { error: 'too many questions' });
      if (reply === 'forgotten' || !job) {
        forgotten += 1;
        return raw(404, { error: `unknown: ${names(items)}` });
      }
      return raw(200, job.doneAt > now() ? { reference, results: {} } : { results: job.results });
    },
    clockMoved(ms) {
      for (const one of work) one.chargedAt += Math.min(0, ms);
      for (const job of jobs.values()) job.doneAt += Math.min(0, ms);
    },
  };
}

const isLater = ({ way }: CallRequest) => way === 'async' || way === 'bulk-async';

function resultsOf(vendor: VendorId, items: readonly CallItem[], reply: Reply): Results {
  if (undone.includes(reply) || reply === 'refused' || reply === 'free-fault') return {};
  return Object.fromEntries(
    items.map(({ lookupId, kind, person }, place) => {
      const price = realPrices[vendor][kind];
      const nothing = { state: 'not-found', value: null, status: 'valid' } as const;
      if (reply === 'one-fails' && place === 0) return [lookupId, { ...nothing, state: 'failed', charge: 0 }];
      if (reply === 'not-found') return [lookupId, { ...nothing, charge: vendor === 'pronto' ? 0 : price }];
      const value = kind === 'phone' ? `+33 ${tokenOf(person)}` : `${tokenOf(person)}@${vendor}.example`;
      return [
        lookupId,
        { state: 'found', value, status: reply === 'risky' ? 'risky' : 'valid', charge: price },
      ];
    }),
  );
}

function said(items: readonly CallItem[], results: Results, reply: Reply): Results {
  return reply === 'half' ? first(items, results) : results;
}

function first(items: readonly CallItem[], results: Results): Results {
  const id = items[0]?.lookupId ?? '';
  return Object.fromEntries(Object.entries(results).filter(([lookupId]) => lookupId === id));
}

function answerTo(items: readonly CallItem[], reply: Reply, body: object): RawAnswer | NoAnswer {
  if (reply === 'lost' || reply === 'unsent') return { status: null, code: 'connection_lost' };
  if (reply === 'kept-back') return { status: null, code: 'not_sent' };
  if (reply === 'charged-fault') return raw(500, { error: `failed at ${names(items)}` });
  if (reply === 'free-fault') return raw(503, { error: `busy with ${names(items)}` });
  if (reply === 'refused') return raw(422, { error: `cannot read ${names(items)}` });
  if (reply === 'too-many') return raw(429, { error: 'too many requests' });
  if (reply === 'no-credits') return raw(402, { error: 'no credits' });
  return raw(200, body);
}

const names = (items: readonly CallItem[]) => items.map(({ person }) => tokenOf(person)).join(', ');

function raw(status: number, body: object): RawAnswer {
  return { status, text: JSON.stringify(body), retryAfter: null };
}

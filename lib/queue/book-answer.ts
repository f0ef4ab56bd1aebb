import { costlyFailure } from '../enrichment/create-failure.ts';
import { touchPeople } from '../people/touch-people.ts';
import type { CallItem, NoAnswer, Provider, RawAnswer } from '../providers/provider.ts';
import { type CallOutcome, applyOutcome } from './apply-outcome.ts';
import type { Call } from './call.ts';
import type { QueueEffects } from './queue-effects.ts';
import { type Books, readBooks } from './read-books.ts';
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
    const stored = await database.calls.bulkGet(sent.map(({ call }) => call.id));
    const open = sent.flatMap((one, index) => {
      const call = stored[index];
      return call && isOpen(call) ? [{ ...call, ...kept(one) }] : [];
    });
    await database.calls.bulkPut(open);
  });
}

/** What is settled stays so, whatever is tried again. */
function isOpen({ state }: Call): boolean {
  return state === 'sending' || state === 'answered';
}

function kept({ call: { slotAt }, answer }: Sent): Partial<Call> {
  if (answer.status === null) return { slotAt };
  return { slotAt, state: 'answered', status: answer.status, rawAnswer: answer.text };
}

/** Writes down what the stored answers mean: one transaction for all of them, and one look at the history. */
export async function bookAnswers(booking: Booking, sent: readonly Sent[]): Promise<void> {
  const { database, now } = booking;
  const understood = sent.map(understand);
  const touched = new Set<string>();
  const touch = async (ids: readonly string[]) => ids.forEach((id) => touched.add(id));
  const apply = ({ sent: { call, provider }, outcome }: Understood, books?: Books) =>
    applyOutcome({ ...settlementOf(booking, call, provider), touch, ...(books && { books }) }, outcome);
  await database.transaction('rw', settleTables(database), async () => {
    const calls = sent.map(({ call }) => call);
    const books = await readBooks(database, calls, now());
    const isBeside = (one: Understood) => concernsItself(one) && !carriesDouble(one, books);
    await Promise.all(understood.filter(isBeside).map((one) => apply(one, books)));
    for (const one of understood.filter((other) => !isBeside(other))) await apply(one);
    await touchPeople(database, touched, now());
  });
}

interface Understood {
  sent: Sent;
  outcome: CallOutcome;
}

function understand(sent: Sent): Understood {
  const { call, items, provider, answer } = sent;
  if (answer.status !== null)
    return {
      sent,
      outcome: provider.understand(answer, { items, way: call.way, polled: false }, call.prices),
    };
  if (answer.code === 'not_sent') return { sent, outcome: { type: 'not-sent' } };
  const code = answer.code === 'answer_too_large' ? 'unreadable_answer' : answer.code;
  return { sent, outcome: { type: 'unknown', failure: costlyFailure(code, 'may-be-charged') } };
}

/** Such answers may be written down side by side; another one may stop runs, or slow the vendor down. */
function concernsItself({ outcome: { type } }: Understood): boolean {
  return type === 'answered' || type === 'later';
}

/** What it finds may end another lookup, which may be settled here too. */
function carriesDouble({ sent: { call } }: Understood, { lookups }: Books): boolean {
  return call.lookupIds.some((id) => lookups.get(id)?.isDouble);
}

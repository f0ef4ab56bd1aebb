import { type Database, openDatabase } from '../../lib/database.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { CallItem, CallRequest, NoAnswer, Provider, RawAnswer } from '../../lib/providers/provider.ts';
import { pronto } from '../../lib/providers/pronto/create-pronto.ts';
import { type AskAnswer, type Ask, ask } from '../../lib/queue/ask.ts';
import { createQueue, type Queue } from '../../lib/queue/queue.ts';
import type { QueueEffects } from '../../lib/queue/queue-effects.ts';
import { defaultSettings, type ProviderSettings } from '../../lib/settings.ts';

/** A queue over an in-memory database and a vendor whose answers the test writes. */
export interface World {
  database: Database;
  queue: Queue;
  sent: CallRequest[];
  polls: string[];
  /** The vendors of whom the queue said that their balance may have changed. */
  spent: string[];
  /** Times at which the queue wants to be woken. */
  wakes: (number | null)[];
  clock: { now: number };
  ask(kinds: readonly Kind[], facts?: Partial<PersonFacts>, consent?: Ask['consent']): Promise<AskAnswer>;
  configure(settings: Partial<ProviderSettings>): Promise<unknown>;
  effects: QueueEffects;
  /** The same database under a new worker, as after a death. */
  reborn(changes?: Partial<WorldOptions>): World;
}

export type Answering = (request: CallRequest) => Promise<RawAnswer | NoAnswer> | RawAnswer | NoAnswer;

export interface WorldOptions {
  answer: Answering;
  poll?: (reference: string) => RawAnswer | NoAnswer;
  keyProblem?: 'no_key';
  maySend?: () => boolean;
  online?: () => boolean;
  /** What the database refused; without this, a fault fails the test. */
  fault?: (error: unknown) => void;
  /** What the user is told of the database. */
  trouble?: QueueEffects['trouble'];
  /** Is this worker dead? Then it neither wakes nor complains. */
  isOver?: () => boolean;
  /** What the vendor says is left; without it, it says nothing. */
  balance?: () => number;
  /** Every await of the queue that is no operation of the database goes through this. */
  step?: Step;
  /** An answer to these is about to be understood. */
  understands?: (items: readonly CallItem[]) => void;
}

type Step = <T>(work: () => T | Promise<T>) => Promise<T>;

const walk: Step = async (work) => work();

let worlds = 0;
let ids = 0;

export function makeWorld(options: WorldOptions): World {
  worlds += 1;
  return build(openDatabase(`world-${worlds}`), { now: 1_790_000_000_000 }, options);
}

/** A worker over a database that may be there already. */
export function build(database: Database, clock: { now: number }, options: WorldOptions): World {
  const sent: CallRequest[] = [];
  const polls: string[] = [];
  const spent: string[] = [];
  const wakes: (number | null)[] = [];
  const provider = fakeProvider(options, { sent, polls });
  const newId = () => `id-${(ids += 1).toString().padStart(6, '0')}`;
  const sleep = createSleep(clock);
  const step = options.step ?? walk;
  const effects: QueueEffects = {
    database,
    providerIds: ['pronto'],
    desk: () => step(() => ({ provider, keyProblem: options.keyProblem ?? null })),
    now: () => clock.now,
    newId,
    online: options.online ?? (() => true),
    protocol: () => 'h2',
    departures: () => undefined,
    warm: async () => undefined,
    maySend: options.maySend ?? (() => true),
    sleepUntil: (at) => step(() => sleep(at)),
    during: (work) => work,
    wakeAt: (at) => step(() => void wakes.push(at)),
    changed: () => undefined,
    spent: (id) => void spent.push(id),
    trouble: options.trouble ?? (() => undefined),
    fault(error) {
      if (options.isOver?.()) return;
      if (!options.fault) throw error;
      options.fault(error);
    },
  };
  return {
    ...{ database, effects, queue: createQueue(effects), sent, polls, spent, wakes, clock },
    ask(kinds, facts = {}, consent = { origin: 'panel', again: false, shownPrice: { pronto: 1000 } }) {
      clock.now += 1;
      const statement = { facts: { ...ada, ...facts }, personId: null, byHand: [] };
      return ask({ database, now: clock.now, newId }, { statement, kinds, consent });
    },
    configure(settings) {
      const pronto = { ...defaultSettings.providers.pronto, ...settings };
      return database.settings.put({
        key: 'settings',
        value: { ...defaultSettings, providers: { ...defaultSettings.providers, pronto } },
      });
    },
    reborn: (changes) => build(database, clock, { ...options, ...changes }),
  };
}

/** Time passes only while all sleep: the one who wakes first moves the clock. */
export function createSleep(clock: { now: number }): (at: number) => Promise<void> {
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeFirst = () => {
    sleepers.sort((one, other) => one.at - other.at);
    const first = sleepers.shift();
    if (!first) return;
    clock.now = Math.max(clock.now, first.at);
    first.wake();
  };
  return (at) => {
    if (at <= clock.now) return Promise.resolve();
    return new Promise((wake) => {
      sleepers.push({ at, wake });
      setImmediate(wakeFirst);
    });
  };
}

function fakeProvider(options: WorldOptions, log: { sent: CallRequest[]; polls: string[] }): Provider {
  const silent: NoAnswer = { status: null, code: 'connection_lost' };
  const step = options.step ?? walk;
  const http = { post: async () => silent, get: async () => silent, read: async () => silent };
  const now = () => 0;
  const sleepUntil = async () => undefined;
  const real = pronto.create({
    apiKey: 'key',
    settings: defaultSettings.providers.pronto,
    http,
    now,
    sleepUntil,
  });
  return {
    ...real,
    async send(request) {
      return step(() => {
        log.sent.push(request);
        return options.answer(request);
      });
    },
    understand(answer, about, prices) {
      options.understands?.(about.items);
      return real.understand(answer, about, prices);
    },
    balance: () =>
      step(() => {
        const amount = options.balance?.() ?? null;
        return { ok: true, amount, limit: null, resetAt: null, raw: '' };
      }),
    async poll({ reference }) {
      log.polls.push(reference);
      return options.poll?.(reference) ?? silent;
    },
  };
}

export const ada: PersonFacts = {
  address: 'https://www.linkedin.com/in/ada-sample',
  memberId: null,
  leadId: null,
  fullName: 'Ada Sample',
  firstName: 'Ada',
  lastName: 'Sample',
  headline: 'Head of Testing',
  company: 'Example Works',
  domain: null,
};

/** A vendor's answer with this JSON body. */
export function answered(body: unknown, status = 200): RawAnswer {
  return { status, text: typeof body === 'string' ? body : JSON.stringify(body), retryAfter: null };
}

export const emailFound = answered({
  enrichment_id: 'e1',
  status: 'success',
  email: 'ada@example.test',
  email_status: 'deliverable',
});

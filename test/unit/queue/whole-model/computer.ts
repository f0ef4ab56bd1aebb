import { expect } from 'vitest';
import { type Database, openDatabase } from '../../../../lib/database.ts';
import { grantWish } from '../../../../lib/worker/wishes.ts';
import type { WorkerContext } from '../../../../lib/worker/worker-context.ts';
import type { Wish, WishAnswer } from '../../../../lib/messages.ts';
import { isGoing } from '../../../../lib/enrichment/run-progress.ts';
import type { ProviderId } from '../../../../lib/enrichment/provider-id.ts';
import { makeVault } from '../../make-vault.ts';
import { beginLife, type Fate } from '../model/mortal-worker.ts';
import { type Books, readBooks } from './books.ts';
import { contextOf, createWorker } from './create-worker.ts';
import type { Claim } from './watch-claims.ts';
import { createOffice, type Office, type PollReply, type Reply, vendorIds } from './office.ts';

/** What happens to one worker between its start and its end. */
export interface Course extends Fate {
  /** What the vendors answer, over and over, how long each answer takes, and what they say when asked for a later one. */
  said: readonly Reply[];
  told: readonly PollReply[];
  latencyMs: number;
  /** Are all answers slower than whatever the user does meanwhile? */
  isSlow: boolean;
  /** How often the alarm wakes it again before it is put to sleep. */
  alarms: number;
  /** How long the user waits between two things. */
  restMs: number;
}

/** What the user does, or the day's work. */
export interface User extends Pick<WorkerContext, 'database' | 'now' | 'newId' | 'changed'> {
  wish(wish: Wish): Promise<WishAnswer>;
  /** All calls that were claimed so far. */
  claims: readonly Claim[];
  rest(ms: number): Promise<void>;
}
export type Deed = (user: User) => Promise<unknown>;

/** A computer on which one worker after another lives and dies over the same database. */
export interface Computer {
  clock: { now: number };
  office: Office;
  /** Calls that were claimed or had left when their worker died, unanswered or not written down yet. */
  lost: number;
  /** Lookups of which an answer was about to be understood. */
  understood: Set<string>;
  claims: Claim[];
  /** One worker's life, until it dies or is put to sleep. */
  live(course: Course, deeds?: readonly Deed[]): Promise<void>;
  /** Looks at all that is written down while no worker runs. */
  books(): Promise<Books>;
  close(): void;
}

const soonMs = 120_000;
let computers = 0;

export function createComputer(set: (database: Database) => Promise<unknown>): Computer {
  computers += 1;
  const name = `computer-${computers}`;
  const clock = { now: 1_790_000_000_000 };
  const office = createOffice(() => clock.now);
  const vault = makeVault(`${name}-vault`);
  const keys = new Set<ProviderId>(vendorIds);
  const reader = openDatabase(name);
  const ready = set(reader);
  let ids = 0;

  const computer: Computer = {
    ...{ clock, office, lost: 0, understood: new Set(), claims: [] },
    books: () => ready.then(() => readBooks(reader)),
    close: () => reader.close(),
    async live(course, deeds = []) {
      await ready;
      const life = beginLife(name, course);
      const faults: unknown[] = [];
      const newId = () => `id-${(ids += 1).toString().padStart(6, '0')}`;
      const acted = Promise.withResolvers<void>();
      const birth = { life, course, computer, keys, newId, faults, acted: acted.promise };
      const { effects, queue, wakes } = createWorker(birth);
      const context = contextOf(effects, queue, { vault, keys });
      const user: User = {
        ...{ ...context, claims: computer.claims },
        wish: (wish) => grantWish(context, wish),
        rest: (ms) => effects.sleepUntil(clock.now + ms),
      };
      const act = async () => {
        for (const deed of deeds) {
          await deed(user).catch(effects.fault);
          await user.rest(course.restMs);
        }
        acted.resolve();
      };
      const work = async () => {
        await Promise.all([queue.landed(), act()]);
        await queue.landed();
        for (let alarm = 0; alarm < course.alarms; alarm += 1) {
          const at = wakes.at(-1) ?? null;
          if (at === null || at > clock.now + soonMs) return;
          clock.now = Math.max(clock.now, at);
          await queue.drain();
          await queue.landed();
        }
      };
      await Promise.race([work(), life.death]);
      const sleepsForGood = !life.isOver() && wakes.at(-1) === null;
      life.end();
      await life.death;
      if (faults.length > 0) throw faults[0];
      const books = await computer.books();
      computer.lost += books.calls.filter(({ state }) => state === 'sending').length;
      if (sleepsForGood) nobodyWaits(books);
    },
  };
  return computer;
}

/** A worker that does not want to be woken again leaves nobody behind who could be asked, nor an answer that is to come. */
function nobodyWaits({ runs, lookups, calls }: Books): void {
  const going = new Set(runs.filter(isGoing).map(({ id }) => id));
  const waiting = lookups.filter(
    ({ state, runId }) => state === 'waiting' && (runId === null || going.has(runId)),
  );
  expect(waiting, 'waiting while nobody wakes').toEqual([]);
  expect(
    calls.filter(({ state }) => state === 'polling'),
    'answers to come while nobody wakes',
  ).toEqual([]);
}

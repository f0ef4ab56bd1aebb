import { expect } from 'vitest';
import { type Database, openDatabase } from '../../../../lib/database.ts';
import { isGoing } from '../../../../lib/enrichment/run-progress.ts';
import type { Lookup, LookupState } from '../../../../lib/enrichment/lookup.ts';
import { panelOf } from '../../make-run.ts';
import { build, type World } from '../../make-world.ts';
import { beginLife, type Fate, refusal } from './mortal-worker.ts';
import { createVendor, type Reply, type Vendor } from './vendor.ts';

/** What happens to one worker between its start and its end. */
export interface Course extends Fate {
  /** What the vendor answers, over and over, and how long each answer takes. */
  said: readonly Reply[];
  latencyMs: number;
}

type Panel = ReturnType<typeof panelOf>;
/** What the user does while that worker lives. */
export type Deed = (panel: Panel, world: World) => Promise<unknown>;

/** A computer on which one worker after another lives and dies over the same database. */
export interface Machine {
  clock: { now: number };
  vendor: Vendor;
  /** Calls that had left, unanswered or not written down yet, when their worker died; and those that were claimed only. */
  lost: { left: number; claimed: number };
  /** Lookups of which an answer was about to be understood. */
  understood: ReadonlySet<string>;
  /** One worker's life, until it dies or has nothing to do. */
  live(course: Course, deed?: Deed): Promise<void>;
  /** Looks at the database while no worker runs. */
  look<T>(read: (database: Database) => Promise<T>): Promise<T>;
}

/** Abort is what Dexie makes of a transaction that was aborted under it. */
const explained: readonly string[] = [refusal, 'AbortError'];
let machines = 0;

export function createMachine(): Machine {
  machines += 1;
  const name = `machine-${machines}`;
  const clock = { now: 1_790_000_000_000 };
  const vendor = createVendor(() => clock.now);
  const lost = { left: 0, claimed: 0 };
  const understood = new Set<string>();

  async function look<T>(read: (database: Database) => Promise<T>): Promise<T> {
    const database = openDatabase(name);
    const seen = await read(database);
    database.close();
    return seen;
  }

  async function countLost(database: Database): Promise<void> {
    const sending = await database.calls.where('state').equals('sending').toArray();
    const left = sending.filter(({ id }) => vendor.seen.some(({ callId }) => callId === id)).length;
    lost.left += left;
    lost.claimed += sending.length - left;
  }

  return {
    ...{ clock, vendor, lost, understood, look },
    async live({ said, latencyMs, ...fate }, deed = async () => undefined) {
      const life = beginLife(name, fate);
      let asked = 0;
      const unexplained: unknown[] = [];
      const world = build(life.database, clock, {
        ...{ isOver: life.isOver, step: life.step, balance: vendor.credits },
        understands: (items) => items.forEach(({ lookupId }) => understood.add(lookupId)),
        fault(error) {
          const { name: kind } = error as Error;
          if (fate.refused.length === 0 || !explained.includes(kind)) unexplained.push(error);
        },
        async answer(request) {
          const reply = said[asked % said.length] ?? 'found';
          asked += 1;
          const at = clock.now + latencyMs;
          const answer = vendor.arrived(request, reply, at);
          await world.effects.sleepUntil(at);
          return answer;
        },
      });
      const work = async () => {
        await Promise.all([world.queue.landed(), deed(panelOf(world), world).catch(refused)]);
        await world.queue.landed();
      };
      const refused = (error: unknown) => {
        if (!life.isOver() && fate.refused.length === 0) throw error;
      };
      await Promise.race([work(), life.death]);
      const sleepsForGood = !life.isOver() && world.wakes.at(-1) === null;
      if (!life.isOver()) life.end();
      await life.death;
      if (unexplained.length > 0) throw unexplained[0];
      await look(countLost);
      if (sleepsForGood) await look(nobodyWaits);
    },
  };
}

/** A worker that does not want to be woken again leaves nobody behind who could be asked. */
async function nobodyWaits(database: Database): Promise<void> {
  const { runs, lookups } = await readBooks(database);
  const going = new Set(runs.filter(isGoing).map(({ id }) => id));
  const waiting = lookups.filter(
    ({ state, runId }) => state === 'waiting' && (runId === null || going.has(runId)),
  );
  expect(waiting, 'waiting while nobody wakes').toEqual([]);
}

export type Books = Awaited<ReturnType<typeof readBooks>>;

/** All that is written down. */
export async function readBooks(database: Database) {
  const [runs, lookups, calls, ledger, people] = await Promise.all([
    database.runs.toArray(),
    database.lookups.toArray(),
    database.calls.toArray(),
    database.ledger.toArray(),
    database.people.toArray(),
  ]);
  return { runs, lookups, calls, ledger, people };
}

/** No more becomes of these by itself. */
export const lastStates: readonly LookupState[] = [
  'found',
  'not-found',
  'failed',
  'interrupted',
  'cancelled',
];

export const isSettled = ({ state }: Lookup): boolean => lastStates.includes(state);

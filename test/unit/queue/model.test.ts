import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase, type Database } from '../../../lib/database.ts';
import type { LookupState } from '../../../lib/enrichment/lookup.ts';
import type { NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { crowd, numberOf, panelOf } from '../make-run.ts';
import { answered, build, emailFound, type World } from '../make-world.ts';
import { openMortal } from './mortal-database.ts';

const people = 10;
const price = 3;
const lastState: readonly LookupState[] = ['found', 'not-found', 'interrupted'];

type Reply = 'found' | 'notFound' | 'chargedFault' | 'lost';
const replies: Record<Reply, { answer: RawAnswer | NoAnswer; charged: number }> = {
  found: { answer: emailFound, charged: price },
  notFound: { answer: answered({ status: 'error', email: null, email_status: 'N/A' }), charged: 0 },
  chargedFault: { answer: answered('', 500), charged: price },
  lost: { answer: { status: null, code: 'connection_lost' }, charged: price },
};

/** A worker's life: after how many operations of the database it dies, and what the vendor answers meanwhile. */
const life = fc.record({
  operations: fc.integer({ min: 1, max: 400 }),
  said: fc.array(fc.constantFrom<Reply>('found', 'notFound', 'chargedFault', 'lost'), {
    minLength: 1,
    maxLength: 5,
  }),
});

interface Vendor {
  charges: Map<number, number[]>;
  /** Replies after which nobody can know whether it was charged. */
  faults: number;
}

let histories = 0;

/** Starts a run of ten people and lets one worker after the other die over it; the last one lives. */
async function history(lives: readonly { operations: number; said: Reply[] }[]) {
  histories += 1;
  const name = `model-${histories}`;
  const clock = { now: 1_790_000_000_000 };
  const vendor: Vendor = { charges: new Map(), faults: 0 };
  const first = openDatabase(name);
  const runId = await panelOf(build(first, clock, { answer: () => emailFound })).start(crowd(people));
  first.close();
  let inFlightAtDeaths = 0;
  const settled = new Map<string, LookupState>();
  for (const { operations, said } of lives) {
    const { database, death, isOver, end } = openMortal(name, operations);
    const world = build(database, clock, {
      isOver,
      fault: () => undefined,
      answer: answering(vendor, said, isOver),
    });
    // Dexie may find a transaction ended too early under the mortal connection: one more way to die.
    await Promise.race([world.queue.landed().catch(end), death]);
    end();
    const after = openDatabase(name);
    inFlightAtDeaths += await after.calls.where('state').equals('sending').count();
    await staysSettled(after, settled);
    after.close();
  }
  const database = openDatabase(name);
  const world = build(database, clock, {
    fault: () => undefined,
    answer: answering(vendor, ['found'], () => false),
  });
  await finish(world, runId);
  await staysSettled(database, settled);
  return { database, vendor, inFlightAtDeaths, runId };
}

function answering(vendor: Vendor, said: readonly Reply[], isOver: () => boolean) {
  let asked = 0;
  return ({ items }: { items: readonly { person: { address: string | null } }[] }) => {
    if (isOver()) return new Promise<never>(() => {});
    const reply = said[asked % said.length] ?? 'found';
    asked += 1;
    const person = numberOf(items[0]?.person.address ?? null);
    vendor.charges.set(person, [...(vendor.charges.get(person) ?? []), replies[reply].charged]);
    if (reply === 'chargedFault' || reply === 'lost') vendor.faults += 1;
    return replies[reply].answer;
  };
}

/** Five faults in a row stop a run: the user resumes it. Waits that last for ever in the same thread confuse Dexie's
 * zones now and then, so that a transaction ends too early: the queue has to bear that like any refusal. */
async function finish(world: World, runId: string): Promise<void> {
  const panel = panelOf(world);
  for (let tries = 0; tries < 10; tries += 1) {
    await world.queue.landed();
    const { state } = await panel.run(runId);
    if (state === 'finished') return;
    await panel.wish({ type: 'resume-run', runId }).catch(() => undefined);
  }
}

async function staysSettled(database: Database, settled: Map<string, LookupState>): Promise<void> {
  const lookups = await database.lookups.toArray();
  for (const [id, state] of settled) expect(lookups.find((lookup) => lookup.id === id)?.state).toBe(state);
  for (const { id, state } of lookups) if (lastState.includes(state)) settled.set(id, state);
}

it('whatever the moment of death: asked once, one state for ever, and the books are right', async () => {
  // A first history without a death: what fails here is not the fault of the deaths.
  await history([]);
  const lives = fc.array(life, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lives, async (each) => {
      const { database, vendor, inFlightAtDeaths, runId } = await history(each);
      const [run, lookups, calls, ledger] = await Promise.all([
        database.runs.get(runId),
        database.lookups.toArray(),
        database.calls.toArray(),
        database.ledger.toArray(),
      ]);
      const stored = new Map((await database.people.toArray()).map((person) => [person.id, person]));

      for (const charges of vendor.charges.values()) expect(charges).toHaveLength(1);

      expect(lookups).toHaveLength(people);
      for (const lookup of lookups) {
        const call = calls.find(({ id }) => id === lookup.callIds[0]);
        const [entry] = ledger.filter(({ lookupId }) => lookupId === lookup.id);
        const person = numberOf(stored.get(lookup.personId)?.address ?? null);
        const charged = vendor.charges.get(person)?.[0] ?? 0;
        const unknown = lookup.state === 'interrupted';
        expect(lastState).toContain(lookup.state);
        expect(lookup.callIds).toHaveLength(1);
        // What the vendor answered well was stored, and was understood whatever died meanwhile.
        expect(call?.status).toSatisfy((status) =>
          unknown ? status === null || status === 500 : status === 200,
        );
        expect(unknown ? entry : { uncertain: true, highest: price, amount: null }).toMatchObject({
          ...{ uncertain: true, highest: price, amount: null },
        });
        expect(unknown ? charged : (entry?.amount ?? 0)).toBe(charged);
      }

      const interrupted = lookups.filter(({ state }) => state === 'interrupted').length;
      expect(interrupted).toBeLessThanOrEqual(inFlightAtDeaths + vendor.faults);
      const count = (wanted: LookupState) => lookups.filter(({ state }) => state === wanted).length;
      const sum = (uncertain: boolean) =>
        ledger.filter((one) => one.uncertain === uncertain).reduce((all, { highest }) => all + highest, 0);
      expect(run).toMatchObject({
        ...{ state: 'finished', unfilled: 0, reserved: 0, booked: sum(false), uncertain: sum(true) },
        counts: { found: count('found'), 'not-found': count('not-found'), interrupted },
      });
      database.close();
    }),
    { numRuns: 60 },
  );
});

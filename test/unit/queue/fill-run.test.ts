import { expect, it } from 'vitest';
import type { Drop } from '../../../lib/enrichment/run.ts';
import { panelOf } from '../make-run.ts';
import { ada, answered, makeWorld, type World } from '../make-world.ts';
import { bruno } from '../privacy/erase-steps.ts';

const day = 86_400_000;
const nothing = answered({ status: 'error', message: 'No email found', email: null, email_status: 'N/A' });

/** Why somebody is left out of a confirmed run before they are written as a lookup. */
async function dropAfter(happens: (world: World, panel: ReturnType<typeof panelOf>) => Promise<unknown>) {
  const world = makeWorld({ answer: () => nothing });
  await world.configure({ dailyCap: null });
  const panel = panelOf(world);
  const runId = await panel.start([ada, bruno]);
  await happens(world, panel);
  await world.queue.landed();
  expect(await panel.run(runId)).toMatchObject({ state: 'finished', people: 1, dropped: 1 });
  const drops: Drop[] = await world.database.drops.toArray();
  expect(drops).toMatchObject([{ runId }]);
  return { drop: drops[0], world };
}

it('asked for meanwhile: until when it would be paid for again', async () => {
  const { drop, world } = await dropAfter(async ({ ask, database, clock }) => {
    await ask(['work-email']);
    await database.lookups.toCollection().modify({ state: 'not-found', settledAt: clock.now });
  });
  const [{ settledAt = null } = {}] = await world.database.lookups.toArray();
  expect(drop).toMatchObject({ facts: ada, reason: 'recently-asked', until: (settledAt ?? 0) + 30 * day });
  const stored = await world.database.aliases.get('in:ada-sample');
  expect(drop?.personId).toBe(stored?.personId);
});

it('found meanwhile', async () => {
  const { drop } = await dropAfter(async ({ ask, database }) => {
    await ask(['work-email']);
    await database.lookups.toCollection().modify({ state: 'found', settledAt: 1 });
  });
  expect(drop).toMatchObject({ facts: ada, reason: 'already-found', until: null });
});

it('never to be looked up meanwhile: nobody stands there, whatever was asked before', async () => {
  const { drop } = await dropAfter(async ({ ask, database, clock }, panel) => {
    await ask(['work-email']);
    await database.lookups.toCollection().modify({ state: 'not-found', settledAt: clock.now });
    await panel.wish({ type: 'suppress', values: ['https://www.linkedin.com/in/ada-sample'] });
  });
  expect(drop).toMatchObject({ facts: { fullName: '' }, personId: null, reason: 'suppressed', until: null });
});

it('without a company by now', async () => {
  const { drop } = await dropAfter(async ({ database, configure }) => {
    await configure({ dailyCap: null, runWay: 'webhook', webhookUrl: 'https://hooks.sample.example/in' });
    const [input] = await database.runInputs.toArray();
    if (!input) throw new Error('nobody is to be written');
    const people = input.people.map((one, index) =>
      index === 0 ? { ...one, facts: { ...one.facts, company: null } } : one,
    );
    await database.runInputs.put({ ...input, people });
  });
  expect(drop).toMatchObject({ reason: 'company-missing', until: null, personId: null });
});

it('of no kind that was confirmed', async () => {
  const { drop } = await dropAfter(async ({ database }) => {
    const [input] = await database.runInputs.toArray();
    if (!input) throw new Error('nobody is to be written');
    const people = input.people.map((one, index) => (index === 0 ? { ...one, kinds: [] } : one));
    await database.runInputs.put({ ...input, people });
  });
  expect(drop).toMatchObject({ facts: ada, reason: 'no-profile', until: null });
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Lookup } from '../../lib/enrichment/lookup.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import type { Call } from '../../lib/queue/call.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { until } from './harness/until.ts';
import { factsOf, openWorld, type World } from './harness/world.ts';

const paidHost = 'api.prontohq.com';
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const asked = () => world.sandbox.received.filter(({ method }) => method === 'POST').length;
const unknown = (lookups: Lookup[]) => lookups.filter(({ state }) => state === 'interrupted').length;
const isNotSent = ({ failure }: Call) => failure?.code === 'not_sent';
const runState = async () => ((await world.harness.readDatabase())['runs'] as Run[])[0]?.state;
const someNotSent = async () => (await world.stored()).calls.some(isNotSent);

it('whom the vendor cannot be reached for is asked for once it can be', async () => {
  await world.ask(numberedPerson(1));
  await world.settled(numberedPerson(1));
  await world.sandbox.refuse(paidHost);
  await world.ask(numberedPerson(2));
  await until('a try has come to nothing', someNotSent);
  await world.sandbox.accept(paidHost);
  expect(await world.settled(numberedPerson(2))).toMatchObject([{ state: 'found' }]);
  expect(world.paidRequests(numberedPerson(2))).toBe(1);
});

it('and so is who is asked for before it was ever reached', async () => {
  await world.sandbox.refuse(paidHost);
  await world.ask(numberedPerson(1));
  await until('a try has come to nothing', someNotSent);
  await world.sandbox.accept(paidHost);
  expect(await world.settled(numberedPerson(1))).toMatchObject([{ state: 'found' }]);
  expect(world.paidRequests(numberedPerson(1))).toBe(1);
});

// Chromium lets no request of an extension out for a while to an address that has answered some with a fault.
it('what the browser holds back after faults of the vendor is not called perhaps charged', async () => {
  const account = world.sandbox.pronto.keys.get(prontoKeys.good);
  if (!account) throw new Error('The sandbox has no account');
  world.sandbox.pronto.knobs.latency = { min: 300, max: 300 };
  account.scenario = 'server-error-503';
  const people = Array.from({ length: 60 }, (_, place) => factsOf(numberedPerson(100 + place)));
  const answer = await world.wish({
    ...{ type: 'start-run', people, dropped: [], putBack: [], kinds: ['work-email'] },
    ...{ shownPrice: { pronto: 180 }, caps: {} },
  });
  if (!answer.ok || answer.runId === undefined) throw new Error('the run did not start');
  await until('it has stopped', async () => (await runState()) === 'stopped');
  account.scenario = null;
  await world.wish({ type: 'resume-run', runId: answer.runId });
  await until('the browser has held one back', someNotSent);
  await world.wish({ type: 'cancel-run', runId: answer.runId });
  const { lookups } = await until('nothing is on its way', async () => {
    const stored = await world.stored();
    return stored.lookups.every(({ state }) => state !== 'asking') && stored;
  });
  expect(unknown(lookups)).toBeLessThanOrEqual(asked());
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { CallItem } from '../../lib/providers/provider.ts';
import { readPeople } from '../../lib/import/read-people.ts';
import { readPreflightData } from '../../lib/runs/run-preflight-data.ts';
import { factsOf } from '../e2e/harness/world.ts';
import { harmonicKeys } from '../sandbox/harmonic/account.ts';
import { numberedPerson, personAt, personOf, type SandboxPerson } from '../sandbox/people.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { makeWorker } from './conformance/make-worker.ts';
import { outcomeOf } from './conformance/trial.ts';
import { complete, itemOf, vendorClient } from './vendor-client.ts';

let sandbox: Sandbox;
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.close());

const ada = personAt('ada-sample') ?? numberedPerson(0);
const client = () => vendorClient(sandbox, 'harmonic', { apiKey: harmonicKeys.good });
const charged = () => sandbox.harmonic.ledger.map(({ person }) => person);
const paths = () => sandbox.received.map(({ method, path }) => `${method} ${path}`);

const urnAt = ({ slug }: SandboxPerson) => sandbox.harmonic.urnOf(slug);

/** Somebody who is known to the vendor, and has no address. */
function byUrn(person: SandboxPerson): CallItem {
  const item = itemOf(person);
  const vendorIds = { harmonic: urnAt(person) };
  return { ...item, person: { ...item.person, address: null, vendorIds } };
}

describe('by URN', () => {
  test('somebody without an address is found, and nobody is asked for by an address', async () => {
    const item = byUrn(ada);
    expect(await complete(client(), [item])).toMatchObject({
      'ada-sample': {
        state: 'found',
        values: [{ value: 'ada.sample@works.example' }],
        vendorId: item.person.vendorIds?.harmonic,
      },
    });
    expect(charged()).toEqual(['ada-sample']);
    expect(paths()).not.toContainEqual(expect.stringContaining('linkedin_url'));
  });

  test('many get each their own, whoever was dropped', async () => {
    const found = [ada, numberedPerson(1)];
    const others = [personOf('not-found'), personOf('address-on-record'), personOf('recently-attempted')];
    const items = [...found, ...others].map(byUrn);
    expect(await complete(client(), items)).toMatchObject({
      [ada.slug]: { state: 'found' },
      [numberedPerson(1).slug]: { state: 'found' },
      [personOf('not-found').slug]: { state: 'not-found', charge: { amount: 1 } },
      [personOf('address-on-record').slug]: { state: 'found', charge: { amount: 0 } },
      [personOf('recently-attempted').slug]: { failure: { code: 'cooldown' } },
    });
    expect(charged()).toHaveLength(3);
  });

  test('that is not known there any more is forgotten by whoever has an address, at no cost', async () => {
    const gone = { harmonic: 'urn:harmonic:person:999999999' };
    const { person, ...item } = itemOf(ada);
    const free = { charge: { amount: 0 } };
    expect(await complete(client(), [{ ...item, person: { ...person, vendorIds: gone } }])).toMatchObject({
      'ada-sample': {
        ...free,
        vendorId: null,
        state: 'failed',
        failure: { code: 'refused', retryable: true },
      },
    });
    const nowhere = { ...person, address: null, vendorIds: gone };
    const told = await complete(client(), [{ ...item, person: nowhere }]);
    expect(told).toMatchObject({ 'ada-sample': { ...free, state: 'not-found', note: 'NOT_FOUND' } });
    expect(JSON.stringify(told)).not.toContain('vendorId');
  });
});

const asked = (people: readonly PersonFacts[]) => people.map((facts) => ({ facts, obstacle: null }));

describe('the product', () => {
  async function worker() {
    // The worker's time goes faster than the sandbox's, which would count its requests in one second.
    sandbox.harmonic.knobs.limit = null;
    const usual = { way: 'bulk-async', webhookUrl: null, patienceMs: 20_000, online: true } as const;
    const made = await makeWorker({ sandbox, provider: 'harmonic', apiKey: harmonicKeys.good, ...usual });
    onTestFinished(() => made.die());
    return made;
  }
  const jobs = () => sandbox.received.filter(({ path }) => path === '/email_enrichment/jobs');
  const bodies = () => jobs().map(({ body }) => JSON.parse(body) as Record<string, string[]>);

  test('learns the URN of whoever it asks for, whatever is found, and goes by it without the address', async () => {
    const made = await worker();
    const { run, lookupsOf, wish, database } = made;
    const person = personOf('not-found');
    await lookupsOf(await run([factsOf(person), factsOf(ada)], 'work-email'));
    const learnt = [person, ada].map(urnAt);
    const stored = await database.people.toArray();
    expect(stored.map(({ vendorIds }) => vendorIds?.harmonic).toSorted()).toEqual(learnt.toSorted());

    sandbox.harmonic.knobs.now = () => Date.now() + 31 * 86_400_000;
    sandbox.harmonic.knobs.scenarios.set(person.slug, 'found');
    const known = stored.find(({ address }) => address?.endsWith(person.slug));
    if (!known) throw new Error('nobody was stored');
    await wish({
      ...{ type: 'ask', personId: known.id, edited: ['address'], kinds: ['work-email'], again: true },
      ...{ person: { ...known, address: null }, shownPrice: { harmonic: 9 } },
    });
    expect(await database.people.get(known.id)).toMatchObject({ address: null });
    const lookups = await database.lookups.where({ personId: known.id }).toArray();
    const [again] = lookups.filter(({ state }) => state !== 'not-found');
    if (!again) throw new Error('it was not asked again');
    expect(await outcomeOf({ worker: made }, again)).toEqual({ becomes: 'found' });
    expect(bodies().at(-1)).toEqual({ person_urns: [known.vendorIds?.harmonic] });
  });

  test('takes a pasted list of URNs, asks nobody twice, and nobody who was erased', async () => {
    const { run, lookupsOf, wish, database } = await worker();
    const listed = () => readPeople([ada, numberedPerson(1)].map(urnAt).join('\n')).people;
    const first = await lookupsOf(await run(listed(), 'work-email'));
    expect(first.map(({ state }) => state)).toEqual(['found', 'found']);
    expect(bodies()).toEqual([{ person_urns: [ada, numberedPerson(1)].map(urnAt) }]);
    // A list of URNs names nobody: the vendor does.
    const named = await database.people.toArray();
    expect(named.map(({ fullName }) => fullName).toSorted()).toEqual(['Ada Sample', 'Emil Rivers']);
    const rows = await database.historyRows.toArray();
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Ada Sample', 'Emil Rivers']);
    const again = readPreflightData(database, asked(listed()), Date.now());
    expect((await again).candidates.map(({ known }) => known?.person.id)).toEqual(
      first.map(({ personId }) => personId),
    );
    for (const { personId } of first) {
      const person = await database.people.get(personId);
      if (person) await wish({ type: 'erase-person', personId, person });
    }
    const erased = await readPreflightData(database, asked(listed()), Date.now());
    expect(erased.candidates.map(({ obstacle }) => obstacle)).toEqual(['suppressed', 'suppressed']);
    expect(charged()).toHaveLength(2);
  });

  test('sends who is known by URN and who is not in jobs of their own', async () => {
    const { run, lookupsOf } = await worker();
    const strangers = [numberedPerson(1), numberedPerson(2)];
    const urn = urnAt(ada);
    const known: PersonFacts = {
      ...factsOf(ada),
      address: null,
      memberId: null,
      vendorIds: { harmonic: urn },
    };
    const [first, second] = strangers.map(factsOf);
    if (!first || !second) throw new Error('two were meant');
    const lookups = await lookupsOf(await run([first, known, second], 'work-email'));
    expect(lookups.map(({ state }) => state)).toEqual(['found', 'found', 'found']);
    const addresses = strangers.map(({ slug }) => `https://www.linkedin.com/in/${slug}`);
    expect(bodies()).toEqual([{ person_linkedin_urls: addresses }, { person_urns: [urn] }]);
    expect(charged()).toHaveLength(3);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/enrichment/cost.ts';
import type { Lookup } from '../../lib/enrichment/lookup.ts';
import type { Person } from '../../lib/enrichment/person.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { killEvery } from '../bench/disturb.ts';
import { openBench, type Bench } from '../bench/open-bench.ts';
import { seeded } from '../faults/seeded.ts';
import { harmonicKeys } from '../sandbox/harmonic/account.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { sixtyfourKeys } from '../sandbox/sixtyfour/account.ts';
import { factsOf } from './harness/world.ts';

const vendors = ['pronto', 'sixtyfour', 'harmonic'] as const;
const people = Array.from({ length: 300 }, (_, index) => numberedPerson(index + 1));
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  const { sandbox, wish } = bench;
  await wish({ type: 'save-key', provider: 'sixtyfour', apiKey: sixtyfourKeys.good });
  await wish({ type: 'save-key', provider: 'harmonic', apiKey: harmonicKeys.good });
  const uncapped = (id: ProviderId) => ({ ...defaultSettings.providers[id], dailyCap: null, runCap: null });
  const [pronto, sixtyfour, harmonic] = vendors.map(uncapped);
  const providers = { ...defaultSettings.providers, pronto, sixtyfour, harmonic };
  const order = { ...defaultSettings.order, 'work-email': [...vendors] };
  await wish({
    type: 'save-settings',
    settings: { ...defaultSettings, order, providers } as typeof defaultSettings,
  });
  sandbox.pronto.knobs.latency = { min: 100, max: 300 };
  // The run goes on until the last death.
  sandbox.harmonic.knobs.pollsUntilFinished = Infinity;
  // Each vendor finds a part of those whom the one before did not find.
  for (const [index, { slug }] of people.entries()) {
    sandbox.pronto.knobs.scenarios.set(slug, index % 2 ? 'not-found' : 'found');
    sandbox.sixtyfour.knobs.scenarios.set(slug, index % 4 === 1 ? 'found' : 'not-found');
    sandbox.harmonic.knobs.scenarios.set(slug, index % 8 === 3 ? 'found' : 'not-found');
  }
});
afterAll(() => bench?.close());

const deaths = 10;
const gatheringMs = 5000;
/** As long as a slow machine needs for so many workers. */
const patienceMs = 150_000;

describe('a run of 300 people over three vendors, whose worker dies ten times', () => {
  it('ends with books that are those of the vendors, but for what is said to be unknown', async () => {
    const seed = Date.now() % 1_000_000;
    const begunAt = performance.now();
    const answer = await bench.wish({
      ...{ type: 'start-run', people: people.map(factsOf), dropped: [], putBack: [], kinds: ['work-email'] },
      ...{ shownPrice: { pronto: 900, sixtyfour: 1500, harmonic: 300 }, caps: {} },
    });
    if (!answer.ok || answer.runId === undefined) throw new Error('the run did not start');
    const killing = dieOften(seeded(seed));
    const run = await bench.runWhen(answer.runId, ['finished'], patienceMs);
    await killing.calm();
    const kills = killing.count();
    const books = await readBooks(answer.runId);
    expect({ seed, kills, counts: run.counts, ...compare(books) }).toMatchObject({ seed, ...right });
    const jobs = bench.sandbox.receivedBy('api.sixtyfour.ai').filter(({ method }) => method === 'POST');
    // One for each gathering, which a death may cut short.
    const gatherings = 1 + deaths + Math.ceil((performance.now() - begunAt) / gatheringMs);
    expect(jobs.length).toBeLessThanOrEqual(gatherings);
    expect(kills).toBe(deaths);
    expect(sumOf(run)).toBe(people.length);
  });
});

/** The worker dies now and then; after its last death the run may end. */
function dieOften(random: () => number) {
  let kills = 0;
  const calm = killEvery(bench, {
    nextMs: () => 300 + random() * 900,
    most: deaths,
    killed() {
      kills += 1;
      if (kills === deaths) bench.sandbox.harmonic.knobs.pollsUntilFinished = 1;
    },
  });
  return { calm, count: () => kills };
}

const right = { wrong: [], open: [] };

interface Books {
  people: Person[];
  lookups: Lookup[];
  ledger: LedgerEntry[];
}

async function readBooks(runId: string): Promise<Books> {
  const dump = await bench.harness.readDatabase();
  const lookups = (dump['lookups'] as Lookup[]).filter((lookup) => lookup.runId === runId);
  const ledger = dump['ledger'] as LedgerEntry[];
  return { people: dump['people'] as Person[], lookups, ledger };
}

/** Person by person, to the cent: what is sure in our ledger was charged, and what is unknown lies between nothing and
 * its highest. */
function compare({ people: stored, lookups, ledger }: Books) {
  const slugs = new Map(stored.map(({ id, address }) => [id, address?.split('/').at(-1)]));
  const wrong = vendors.flatMap((id) =>
    lookups.filter(({ personId }) => {
      const charges = bench.sandbox[id].ledger.filter(({ person }) => person === slugs.get(personId));
      const own = ledger.filter((entry) => entry.provider === id && entry.personId === personId);
      const charged = charges.reduce((sum, { amount }) => sum + amount, 0);
      const sure = own.reduce((sum, { uncertain, amount }) => sum + (uncertain ? 0 : (amount ?? 0)), 0);
      const most = own.reduce((sum, { uncertain, amount, highest }) => {
        return sum + (uncertain ? highest : (amount ?? highest));
      }, 0);
      return charges.length > 1 || charged < sure || charged > most;
    }),
  );
  const open = lookups.filter(({ state }) => state === 'waiting' || state === 'asking');
  return { wrong, open };
}

function sumOf({ counts }: Run): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

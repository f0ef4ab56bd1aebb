import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Run } from '../enrichment/run.ts';
import type { Capabilities, WayLimits } from '../providers/provider.ts';
import type { Way } from '../providers/way.ts';
import type { ProviderSettings } from '../settings.ts';

export interface Wanted {
  lookup: Lookup;
  person: Person | undefined;
}

/** Who is to be asked for next in one call: all that waits for one person, or many people of a run (null: a single
 * click). */
export interface NextWaiting {
  wanted: Wanted[];
  run: Run | null;
  way: Way;
}

export interface Asking {
  capabilities: Capabilities;
  settings: ProviderSettings;
  now: number;
  /** The most calls to answer with. */
  most: number;
}

/** Nothing yet: people are still being gathered until then. */
interface NotYet {
  gatheringUntil: number;
}

/** How long a request for many waits for more people while earlier vendors are still asked. */
const gatheringMs = 5000;
/** One kind goes in such a request: so many rows hold enough of each. */
const mostKinds = 3;

/** Where people may wait at one vendor. */
export interface Queues {
  single: Lookup | undefined;
  /** In the order in which they were confirmed. */
  runs: Run[];
}

export async function readQueues(database: Database, id: ProviderId): Promise<Queues> {
  const [single, runs] = await Promise.all([firstSingle(database, id), activeRuns(database, id)]);
  return { single, runs };
}

/** Who comes next, a call each; several only where each carries one person of the same run. A single click comes before
 * every run; runs come in the order in which they were confirmed, their people in the order of the selection. What was
 * put off by a rate limit comes last. */
export async function nextWaiting(
  database: Database,
  { single, runs }: Queues,
  asking: Asking,
): Promise<NextWaiting[] | NotYet | null> {
  if (single)
    return [{ wanted: await waitingWith(database, single), run: null, way: asking.settings.singleWay }];
  let notYet: NotYet | null = null;
  for (const run of runs) {
    const next = await nextOfRun(database, run, asking);
    if (Array.isArray(next)) return next;
    notYet ??= next;
  }
  return notYet;
}

export async function isAnyWaiting(database: Database, id: ProviderId): Promise<boolean> {
  const waiting = database.lookups.where('[provider+state+rank+notBefore]');
  const range = waiting.between([id, 'waiting', Dexie.minKey], [id, 'waiting', Dexie.maxKey]);
  return (await range.first()) !== undefined;
}

async function activeRuns(database: Database, id: ProviderId): Promise<Run[]> {
  const ofState = (state: Run['state']) => database.runs.where('state').equals(state).toArray();
  const runs = await Promise.all([ofState('filling'), ofState('running')]);
  return runs
    .flat()
    .filter(({ providers }) => providers.includes(id))
    .toSorted((one, other) => one.createdAt - other.createdAt);
}

function firstSingle(database: Database, id: ProviderId): Promise<Lookup | undefined> {
  const prefix = [id, 'waiting', 0];
  const waiting = database.lookups.where('[provider+state+rank+notBefore]');
  return waiting.between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]).first();
}

async function nextOfRun(
  database: Database,
  run: Run,
  { capabilities, settings, now, most: mostCalls }: Asking,
): Promise<NextWaiting[] | NotYet | null> {
  const { id, ways, preferred } = capabilities;
  const way = settings.runWay;
  const limits = ways[way];
  const most = limits?.people.most ?? 1;
  const waiting = await waitingOf(database, run.id, id)
    .limit((most === 1 ? mostCalls : most) * mostKinds)
    .toArray();
  const [first] = waiting;
  if (!first) return null;
  if (!limits || most === 1) return oneByOne(database, waiting, { run, way, most: mostCalls });
  const many = waiting.filter(({ kind }) => kind === first.kind).slice(0, most);
  const gatheringUntil = sinceWhen(first) + gatheringMs;
  if (isGathering(run, many, limits) && gatheringUntil > now) return { gatheringUntil };
  const wanted = ofOneGroup(await withPeople(database, many), capabilities);
  if (wanted.length >= limits.people.fewest) return [{ wanted, run, way }];
  return [{ wanted: await waitingWith(database, first), run, way: preferred.single }];
}

/** A call for each person, with all that waits for that person. */
function oneByOne(
  database: Database,
  waiting: readonly Lookup[],
  { run, way, most }: { run: Run; way: Way; most: number },
): Promise<NextWaiting[]> {
  const ids = waiting.map(({ personId }) => personId);
  const firsts = waiting.filter(({ personId }, place) => ids.indexOf(personId) === place);
  return Promise.all(
    firsts.slice(0, most).map(async (first) => ({ wanted: await waitingWith(database, first), run, way })),
  );
}

/** May somebody still join, who is written now or asked at another vendor? */
function isGathering(run: Run, many: readonly Lookup[], { people }: WayLimits): boolean {
  return many.length < people.most && (run.unfilled > 0 || run.counts.asking > 0);
}

function sinceWhen({ attempts, createdAt }: Lookup): number {
  return attempts.at(-1)?.at ?? createdAt;
}

function waitingOf(database: Database, runId: string, id: ProviderId) {
  const waiting = database.lookups.where('[runId+provider+state+notBefore]');
  return waiting.between([runId, id, 'waiting', Dexie.minKey], [runId, id, 'waiting', Dexie.maxKey]);
}

async function withPeople(database: Database, lookups: readonly Lookup[]): Promise<Wanted[]> {
  const people = await database.people.bulkGet(lookups.map(({ personId }) => personId));
  return lookups.map((lookup, index) => ({ lookup, person: people[index] }));
}

/** Those who may go in one call with the first; the others wait for the next one. */
function ofOneGroup(wanted: Wanted[], { groupOf }: Capabilities): Wanted[] {
  if (!groupOf) return wanted;
  const groups = wanted.map(({ person }) => person && groupOf(person));
  return wanted.filter((_, place) => groups[place] === groups[0]);
}

async function waitingWith(database: Database, first: Lookup): Promise<Wanted[]> {
  const [lookups, person] = await Promise.all([
    database.lookups.where({ personId: first.personId }).toArray(),
    database.people.get(first.personId),
  ]);
  const together = lookups.filter(
    ({ state, provider, runId }) =>
      state === 'waiting' && provider === first.provider && runId === first.runId,
  );
  return together.map((lookup) => ({ lookup, person }));
}

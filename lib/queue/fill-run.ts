import { type Candidate, askableKinds } from '../enrichment/askable-kinds.ts';
import { type FirstTurn, firstTurn } from '../enrichment/first-turn.ts';
import { isDuplicate } from '../enrichment/is-duplicate.ts';
import type { Kind } from '../enrichment/kind.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Route, WaterfallRules } from '../enrichment/plan-waterfall.ts';
import type { Drop, Run, RunInput, RunPerson } from '../enrichment/run.ts';
import { saveCandidates, tellHistory } from '../people/save-candidates.ts';
import { personTables } from '../people/save-person.ts';
import { withoutSuppressed } from '../privacy/nobody.ts';
import { suppressionTables } from '../privacy/find-suppressed.ts';
import { readCandidates } from '../runs/run-preflight-data.ts';
import { readWaterfallRules } from '../waterfall-rules.ts';
import type { QueueEffects } from './queue-effects.ts';
import { finishedIfDone, tallied } from './run-tally.ts';

/** Few enough that writing them does not hold up what is being sent. */
export const peoplePerInput = 25;

type FillEffects = Pick<QueueEffects, 'database' | 'now' | 'newId'>;

/** Writes the next people of a confirmed run as lookups, in one transaction with what is left of it; false when there
 * is nothing left to write. Whoever was asked or found meanwhile is left out. */
export function fillSome(effects: FillEffects, runId: string): Promise<boolean> {
  const { database } = effects;
  const tables = [
    ...personTables.map((name) => database[name]),
    database.runInputs,
    database.drops,
    database.settings,
    database.keyHints,
    ...suppressionTables(database),
  ];
  return database.transaction('rw', tables, async () => {
    const run = await database.runs.get(runId);
    if (run?.state !== 'filling') return false;
    const input = await database.runInputs.where('runId').equals(runId).first();
    const filled = input ? await fill(effects, run, input) : { ...run, unfilled: 0 };
    const next: Run = filled.unfilled > 0 ? filled : { ...filled, state: 'running' };
    await database.runs.put(finishedIfDone(next, effects.now()));
    return next.state === 'filling';
  });
}

async function fill(effects: FillEffects, run: Run, { id, people }: RunInput): Promise<Run> {
  const { database } = effects;
  const waterfall = await readWaterfallRules(database, 'run');
  const candidates = await readCandidates(
    database,
    people.map(({ facts }) => ({ facts, obstacle: null })),
  );
  const seen = new Set<string>();
  const rows = candidates.map((candidate, index) =>
    judged(candidate, people[index], { run, effects, waterfall, seen }),
  );
  const asked = rows.filter(({ routes }) => routes.size > 0);
  const saved = await saveCandidates(
    effects,
    asked.map(({ candidate }) => candidate),
  );
  const first = run.people - run.unfilled;
  const lookups = asked.flatMap(({ routes }, index) =>
    [...routes].flatMap(([kind, route]) => {
      const turn = firstTurn(route, effects.now());
      const about = { kind, personId: saved[index]?.id ?? '', place: first + index };
      return turn ? [newLookup(effects, run, { ...about, turn })] : [];
    }),
  );
  await database.lookups.bulkAdd(lookups);
  await tellHistory(database, saved, lookups);
  await database.drops.bulkAdd(rows.flatMap(({ drop }) => drop ?? []));
  await database.runInputs.delete(id);
  const left = people.length - asked.length;
  const moves = lookups.map(() => ({ from: null, to: 'waiting' as const }));
  // Two of them may have turned out to be one, which cancels what waits twice.
  const current = (await database.runs.get(run.id)) ?? run;
  return {
    ...tallied(current, moves),
    people: run.people - left,
    dropped: run.dropped + left,
    unfilled: Math.max(0, run.unfilled - people.length),
  };
}

interface Row {
  candidate: Candidate;
  routes: Map<Kind, Route>;
  drop: Drop | null;
}

interface Judging {
  run: Run;
  effects: FillEffects;
  waterfall: WaterfallRules;
  /** Who came before in the same part. Who came in one before that waits in this run. */
  seen: Set<string>;
}

function judged(
  candidate: Candidate,
  person: RunPerson | undefined,
  { run, effects, waterfall, seen }: Judging,
): Row {
  // What was asked since the confirmation is not what the user wanted to have asked once more.
  const againUntil = person?.again ? run.createdAt : null;
  const rules = { ...waterfall, againUntil, now: effects.now() };
  const { routes: all, hindrances } = askableKinds(candidate, person?.kinds ?? [], rules);
  const routes = confirmedRoutes(all, run);
  const { known, facts } = candidate;
  const obstacle = isDuplicate(candidate, seen) ? 'duplicate' : candidate.obstacle;
  if (routes.size > 0 && obstacle === null) return { candidate, routes, drop: null };
  const reason = obstacle ?? hindrances[0]?.reason ?? (all.size > 0 ? 'no-vendor' : 'no-profile');
  const until = obstacle === null ? (hindrances[0]?.until ?? null) : null;
  const personId = known?.person.id ?? null;
  const drop = withoutSuppressed({ id: effects.newId(), runId: run.id, facts, personId, reason, until });
  return { candidate, routes: new Map(), drop };
}

/** A key or an order that changed since the confirmation adds no vendor to a run. */
function confirmedRoutes(routes: ReadonlyMap<Kind, Route>, { providers }: Run): Map<Kind, Route> {
  const confirmed = [...routes].map(([kind, route]): [Kind, Route] => {
    return [kind, { ...route, providers: route.providers.filter((id) => providers.includes(id)) }];
  });
  return new Map(confirmed.filter(([, route]) => route.providers.length > 0));
}

interface NewLookup {
  kind: Kind;
  personId: string;
  place: number;
  turn: FirstTurn;
}

function newLookup(
  { now, newId }: FillEffects,
  { id: runId }: Run,
  { kind, personId, place, turn }: NewLookup,
): Lookup {
  return {
    ...{ id: newId(), personId, kind, state: 'waiting', origin: 'panel', ...turn, runId, rank: 1 },
    ...{ createdAt: now(), notBefore: place, settledAt: null, callIds: [], failure: null, note: null },
  };
}

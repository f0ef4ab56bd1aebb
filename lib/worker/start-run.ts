import type { Database } from '../database.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { type Preflight, preflight } from '../enrichment/preflight.ts';
import type { Drop, Run, RunInput, RunPerson } from '../enrichment/run.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import { capabilitiesOf } from '../providers/index.ts';
import { hasConsent } from '../queue/has-consent.ts';
import { peoplePerInput } from '../queue/fill-run.ts';
import { readQuietBalance } from '../queue/read-quiet-balance.ts';
import { withoutSuppressed } from '../privacy/nobody.ts';
import { readSettings } from '../read-settings.ts';
import { readPreflightData } from '../run-preflight-data.ts';
import { selectedKeys } from './selection.ts';
import type { WorkerContext } from './worker-context.ts';

type StartWish = Extract<Wish, { type: 'start-run' }>;

const provider = 'pronto';
/** The first request does not wait longer than this for the balance. */
const balancePatienceMs = 400;

/** Checks once more what the panel showed, stores the run with all its people in one transaction and answers. The
 * people become lookups while the first are sent already. */
export async function startRun(context: WorkerContext, wish: StartWish): Promise<WishAnswer> {
  const { database, now } = context;
  const settings = await readSettings(database);
  const cap = lowest(wish.cap, settings.providers[provider].runCap);
  const people = wish.people.map((facts) => ({ facts, obstacle: null }));
  const data = await readPreflightData(database, people, { provider, now: now() });
  const { kinds } = wish;
  const caps = { ...data.caps, run: cap };
  const putBack = new Set(wish.putBack);
  const checked = preflight({ ...data, kinds, putBack, caps, now: now() });
  const code = await refusalOf(context, wish, checked);
  if (code !== null) return { ok: false, failure: freeFailure(code) };
  const run = newRun(context, wish, { checked, cap });
  await store(context, run, { checked, dropped: wish.dropped });
  void begin(context, run);
  return { ok: true, runId: run.id };
}

function lowest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

async function refusalOf(
  { database }: WorkerContext,
  { kinds, shownPrice }: StartWish,
  { highestCost, refusal }: Preflight,
): Promise<FailureCode | null> {
  if (kinds.includes('personal-email') && !(await hasConsent(database, 'personal-email')))
    return 'consent_needed';
  if (highestCost > shownPrice) return 'price_changed';
  if (refusal?.reason === 'balance') return 'no_credits';
  if (refusal?.reason === 'day-cap') return 'daily_cap';
  return refusal === null ? null : 'run_changed';
}

function newRun(
  { newId, now }: WorkerContext,
  { kinds, dropped }: StartWish,
  { checked, cap }: { checked: Preflight; cap: number | null },
): Run {
  const people = checked.eligible.length;
  const none = { waiting: 0, asking: 0, found: 0, 'not-found': 0, delivered: 0, failed: 0, interrupted: 0 };
  return {
    ...{ id: newId(), createdAt: now(), finishedAt: null, state: 'filling', stopReason: null, provider },
    ...{ unit: capabilitiesOf(provider).unit, kinds, people, unfilled: people },
    ...{ counts: { ...none, cancelled: 0, unconfirmed: 0 }, dropped: dropped.length + checked.drops.length },
    ...{ highestCost: checked.highestCost, cap, booked: 0, uncertain: 0, reserved: 0 },
    ...{ balanceBefore: null, balanceAfter: null, balanceDisturbed: false },
  };
}

async function store(
  { database, newId }: WorkerContext,
  run: Run,
  { checked, dropped }: { checked: Preflight; dropped: StartWish['dropped'] },
): Promise<void> {
  const left = [...dropped, ...checked.drops].map(({ facts, personId, reason, until }): Drop => {
    return withoutSuppressed({ id: newId(), runId: run.id, facts, personId, reason, until });
  });
  const { runs, runInputs, drops, selection } = database;
  await database.transaction('rw', runs, runInputs, drops, selection, async () => {
    await runs.add(run);
    await runInputs.bulkAdd(inputs(run.id, checked));
    await drops.bulkAdd(left);
    // Those cut off by “take the first” stay selected.
    const done = [...checked.eligible, ...checked.drops, ...dropped].map(({ facts }) => facts);
    await selection.bulkDelete([...(await selectedKeys(database, done))]);
  });
}

function inputs(runId: string, { eligible }: Preflight): RunInput[] {
  const people = eligible.map(({ facts, kinds, again }): RunPerson => ({ facts, kinds, again }));
  const count = Math.ceil(people.length / peoplePerInput);
  return Array.from({ length: count }, (_, index) => ({
    id: `${runId} ${String(index).padStart(6, '0')}`,
    runId,
    people: people.slice(index * peoplePerInput, (index + 1) * peoplePerInput),
  }));
}

/** The balance is read while nothing is on its way, so that it can say afterwards what was charged. */
async function begin(context: WorkerContext, { id }: Run): Promise<void> {
  const patience = context.sleepUntil(context.now() + balancePatienceMs);
  await Promise.race([patience, readBefore(context, id)]).catch(() => undefined);
  context.drain();
  context.changed();
}

async function readBefore(context: WorkerContext, id: string): Promise<void> {
  const { database } = context;
  const desk = await context.desk(provider);
  if (desk.keyProblem) return;
  await readQuietBalance(context, desk.provider, async (balanceBefore) => {
    const run = await database.runs.get(id);
    const isBefore = run && run.counts.asking === 0 && !(await spentSince(database, run));
    if (isBefore) await database.runs.put({ ...run, balanceBefore });
  });
}

/** What was spent since the run began and before this reading would be counted twice. */
async function spentSince(database: Database, { provider: id, createdAt }: Run): Promise<boolean> {
  const since = database.ledger.where('[provider+at]').between([id, createdAt], [id, Infinity]);
  return (await since.first()) !== undefined;
}

import { amountAt, isWithin } from '../enrichment/amounts.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { isMore } from '../enrichment/is-more.ts';
import { type Preflight, preflight } from '../enrichment/preflight.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Means } from '../enrichment/run-refusal.ts';
import { type Drop, moneyAt, type Run, type RunInput, type RunPerson, withMoney } from '../enrichment/run.ts';
import { stricter } from '../enrichment/stricter.ts';
import type { WishAnswer, WishOf } from '../messages.ts';
import { partsOf } from '../parts-of.ts';
import { byProvider, providerIds } from '../providers/index.ts';
import { hasConsent } from '../privacy/has-consent.ts';
import { peoplePerInput } from '../queue/fill-run.ts';
import { readQuietBalance } from '../queue/read-quiet-balance.ts';
import { spendsSince } from '../queue/spends-since.ts';
import { withoutSuppressed } from '../privacy/nobody.ts';
import { readPreflightData } from '../runs/run-preflight-data.ts';
import { selectedKeys } from './selection.ts';
import type { WorkerContext } from './worker-context.ts';

type StartWish = WishOf<'start-run'>;

/** The first request does not wait longer than this for the balance. */
const balancePatienceMs = 400;

/** Checks once more what the panel showed, stores the run with all its people in one transaction and answers. The
 * people become lookups while the first are sent already. */
export async function startRun(context: WorkerContext, wish: StartWish): Promise<WishAnswer> {
  const { database, now } = context;
  const people = wish.people.map((facts) => ({ facts, obstacle: null }));
  const data = await readPreflightData(database, people, now());
  const means = byProvider((id) => ({ ...data.means[id], run: stricter(wish.caps[id], data.means[id].run) }));
  const putBack = new Set(wish.putBack);
  const checked = preflight({ ...data, means, kinds: wish.kinds, putBack, now: now() });
  const code = await refusalOf(context, wish, checked);
  if (code !== null) return notGranted(code);
  const run = newRun(context, wish, { checked, means });
  await store(context, run, { checked, dropped: wish.dropped });
  void begin(context, run);
  return { ok: true, runId: run.id };
}

async function refusalOf(
  { database }: WorkerContext,
  { kinds, shownPrice }: StartWish,
  { highestCost, refusal }: Preflight,
): Promise<FailureCode | null> {
  if (kinds.includes('personal-email') && !(await hasConsent(database, 'personal-email')))
    return 'consent_needed';
  if (!isWithin(highestCost, shownPrice)) return 'price_changed';
  if (refusal?.reason === 'balance') return 'no_credits';
  if (refusal?.reason === 'day-cap') return 'daily_cap';
  return refusal === null ? null : 'run_changed';
}

function newRun(
  { newId, now }: WorkerContext,
  { kinds, dropped }: StartWish,
  { checked, means }: { checked: Preflight; means: Record<ProviderId, Means> },
): Run {
  const people = checked.eligible.length;
  const none = { waiting: 0, asking: 0, found: 0, 'not-found': 0, delivered: 0, failed: 0, interrupted: 0 };
  const providers = vendorsOn(checked);
  const run: Run = {
    ...{ id: newId(), createdAt: now(), finishedAt: null, state: 'filling' },
    ...{ stopReason: null, stopProvider: null, providers, kinds, people, unfilled: people, money: {} },
    ...{ counts: { ...none, cancelled: 0, unconfirmed: 0 }, dropped: dropped.length + checked.drops.length },
  };
  return providers.reduce((known, id) => {
    const highestCost = amountAt(checked.highestCost, id);
    return withMoney(known, id, { highestCost, cap: means[id].run });
  }, run);
}

/** All vendors on somebody's route, free ones too. */
function vendorsOn({ eligible }: Preflight): ProviderId[] {
  const routes = eligible.flatMap(({ routes: own }) => [...own.values()]);
  const named = new Set(routes.flatMap(({ providers }) => providers));
  return providerIds.filter((id) => named.has(id));
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
  return partsOf(people, peoplePerInput).map((part, index) => ({
    id: `${runId} ${String(index).padStart(6, '0')}`,
    runId,
    people: part,
  }));
}

/** The balances are read while nothing is on its way, so that they can say afterwards what was charged. */
async function begin(context: WorkerContext, run: Run): Promise<void> {
  const patience = context.sleepUntil(context.now() + balancePatienceMs);
  const readings = Promise.all(run.providers.map((id) => readBefore(context, run.id, id)));
  await Promise.race([patience, readings]).catch(() => undefined);
  context.drain();
  context.changed();
}

async function readBefore(context: WorkerContext, runId: string, id: ProviderId): Promise<void> {
  const { database } = context;
  const desk = await context.desk(id);
  if (desk.keyProblem) return;
  await readQuietBalance(context, desk.provider, async (balanceBefore) => {
    const run = await database.runs.get(runId);
    if (!run || isMore(moneyAt(run, id).reserved, 0)) return;
    // What was spent before this reading would be counted twice.
    if ((await spendsSince(database, run, id)).length > 0) return;
    await database.runs.put(withMoney(run, id, { balanceBefore }));
  });
}

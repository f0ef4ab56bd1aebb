import { type Amounts, amountAt, isWithin } from '../enrichment/amounts.ts';
import { notGranted } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { raisedRun } from '../enrichment/raised-run.ts';
import { canRetry, goesOnByItself, isGoing } from '../enrichment/run-progress.ts';
import { remainingCost, repeatCost } from '../enrichment/remaining-cost.ts';
import { moneyAt, type Run, withMoney } from '../enrichment/run.ts';
import type { WishAnswer } from '../messages.ts';
import { readPause } from '../queue/provider-pause.ts';
import { lookupTables, putLookups } from '../queue/put-lookups.ts';
import { paused, resumed, standsStill } from '../queue/run-tally.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import { retryableLookups } from '../runs/retryable-lookups.ts';
import type { WorkerContext } from './worker-context.ts';
import type { WishHandler } from './wish-handler.ts';

/** What waits stays where it is; what is on its way is settled. */
export const pauseRun: WishHandler<'pause-run'> = (context, { runId }) =>
  change(context, runId, (run) => (goesOnByItself(run) ? paused(run) : run));

/** `raise`: with a higher cap, which the user has agreed to. */
export const resumeRun: WishHandler<'resume-run'> = (context, { runId, raise }) =>
  change(context, runId, (run, { providers }) => {
    const ready = raise ? raisedRun(run, raise, providers[raise.provider].runCap) : run;
    return ready && standsStill(ready) ? resumed(ready) : ready;
  });

/** Nothing more of it is sent from this moment; the rows of what waits follow in parts. */
export const cancelRun: WishHandler<'cancel-run'> = (context, { runId }) =>
  change(context, runId, (run) =>
    run.state === 'finished' ? run : { ...run, state: 'cancelled', finishedAt: context.now() },
  );

/** null: that cannot be done with it any more. */
type Become = (run: Run, settings: Settings) => Run | null;

async function change(context: WorkerContext, runId: string, become: Become): Promise<WishAnswer> {
  const { database } = context;
  const { runs, runInputs, pauses, settings } = database;
  const known = await database.transaction('rw', runs, runInputs, pauses, settings, async () => {
    const before = await runs.get(runId);
    const after = before && become(before, await readSettings(database));
    if (!after) return false;
    await runs.put(after);
    if (after.state === 'cancelled') await runInputs.where('runId').equals(runId).delete();
    if (isGoing(after)) await forgiveFaults(context, after.providers);
    return true;
  });
  if (!known) return notGranted('run_changed');
  start(context);
  return { ok: true };
}

/** Who goes on after faults of a vendor gives it as many tries as before. */
async function forgiveFaults({ database, now }: WorkerContext, ids: readonly ProviderId[]): Promise<void> {
  for (const id of ids) {
    const pause = await readPause(database, id, now());
    await database.pauses.put({ ...pause, faults: 0 });
  }
}

/** Asks again for what failed, which was free; what was interrupted may have been charged and is asked again only
 * when the user says so. A run that stood still goes on with it. */
export const retryRun: WishHandler<'retry-run'> = async (context, { runId, interrupted, shownPrice }) => {
  const { database, now } = context;
  const { runs, settings } = database;
  const code = await database.transaction('rw', [settings, ...lookupTables(database)], async () => {
    const run = await runs.get(runId);
    if (!run || !canRetry(run)) return 'run_changed';
    const retryable = await retryableLookups(database, runId);
    const again = retryable.filter(({ failure }) => interrupted || failure?.cost === 'not-charged');
    if (again.length === 0) return 'run_changed';
    const prices = await readSettings(database);
    if (!isWithin(remainingCost(again, prices), shownPrice)) return 'price_changed';
    const dear = again.filter(({ failure }) => failure?.cost !== 'not-charged');
    await runs.put(reopened(run, repeatCost(dear, prices)));
    await putLookups(database, again.map(waitingAgain), { now: now() });
    return null;
  });
  if (code !== null) return notGranted(code);
  start(context);
  return { ok: true };
};

/** May spend more where something is paid a second time. The balances before the run still count: all that was spent
 * since then stands in the ledger. */
function reopened(run: Run, more: Amounts): Run {
  return run.providers.reduce((changed, id) => {
    const { highestCost } = moneyAt(changed, id);
    return withMoney(changed, id, { balanceAfter: null, highestCost: highestCost + amountAt(more, id) });
  }, resumed(run));
}

/** By the user's word, whoever else was asked for them. */
function waitingAgain(before: Lookup): { before: Lookup; after: Lookup } {
  const { isDouble: _, ...own } = before;
  return { before, after: { ...own, state: 'waiting', settledAt: null, failure: null } };
}

function start(context: WorkerContext): void {
  context.drain();
  context.changed();
}

import type { Database } from '../database.ts';
import type { Run } from '../enrichment/run.ts';
import { type Proof, balanceProof } from '../enrichment/balance-proof.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import { moveSpend } from './day-spend.ts';
import type { QueueEffects } from './queue-effects.ts';
import { readQuietBalance } from './read-quiet-balance.ts';

const dayMs = 86_400_000;
/** So long after a call was given up, the vendor may still work on it, and charge. */
const vendorWorksMs = 120_000;

/** Reads the balance for runs that have just finished, and lets it say what was charged after all. Answers when to look
 * again; null: no run waits for that. */
export async function closeRuns(effects: QueueEffects): Promise<number | null> {
  const { database, now } = effects;
  const finished = await database.runs.where('state').equals('finished').toArray();
  const open = finished.filter(
    ({ balanceBefore, balanceAfter }) => balanceBefore !== null && balanceAfter === null,
  );
  let soonest: number | null = null;
  for (const run of open.filter(({ finishedAt }) => now() - (finishedAt ?? 0) < dayMs)) {
    const due = vendorDoneAt(await spendsSince(database, run));
    if (due <= now()) await closeRun(effects, run);
    else soonest = Math.min(soonest ?? due, due);
  }
  return soonest;
}

/** When nothing that is unknown can be charged any more. */
function vendorDoneAt(spends: readonly LedgerEntry[]): number {
  const unknown = spends.filter(({ uncertain }) => uncertain);
  return Math.max(0, ...unknown.map(({ at }) => at + vendorWorksMs));
}

function spendsSince(database: Database, { provider, createdAt }: Run): Promise<LedgerEntry[]> {
  const since = database.ledger.where('[provider+at]').between([provider, createdAt], [provider, Infinity]);
  return since.toArray();
}

async function closeRun(effects: QueueEffects, { id, provider: providerId }: Run): Promise<void> {
  const { database } = effects;
  const { provider, keyProblem } = await effects.desk(providerId);
  if (keyProblem || !effects.maySend()) return;
  await readQuietBalance(effects, provider, async (balanceAfter) => {
    const run = await database.runs.get(id);
    if (!run || run.state !== 'finished' || run.balanceBefore === null) return;
    const proof = balanceProof(await spendsSince(database, run), {
      before: run.balanceBefore,
      after: balanceAfter,
    });
    const balanceDisturbed = run.balanceDisturbed || proof.type === 'disturbed';
    await database.runs.put({ ...run, balanceAfter, balanceDisturbed });
    if (!balanceDisturbed) await clear(database, proof);
  });
}

/** Takes back what was booked for calls that the balance shows not to have been charged. */
async function clear(database: Database, proof: Proof): Promise<void> {
  for (const spend of proof.type === 'nothing-charged' ? proof.spends : []) {
    await database.ledger.put({ ...spend, amount: 0, highest: 0, basis: 'reported', uncertain: false });
    await moveSpend(database, spend, { booked: -spend.highest, reserved: 0 });
    const lookup = await database.lookups.get(spend.lookupId);
    if (!lookup) continue;
    if (lookup.state === 'interrupted' && lookup.failure)
      await database.lookups.update(lookup.id, {
        failure: freeFailure(lookup.failure.code, lookup.failure.detail),
      });
    const run = lookup.runId === null ? undefined : await database.runs.get(lookup.runId);
    if (run) await database.runs.put({ ...run, uncertain: run.uncertain - spend.highest });
  }
}

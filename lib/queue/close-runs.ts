import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { moneyAt, type Run, type RunMoney, withMoney } from '../enrichment/run.ts';
import { isOver } from '../enrichment/run-progress.ts';
import { type Proof, balanceProof } from '../enrichment/balance-proof.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import { moveSpend } from './day-spend.ts';
import { moveVendorDays } from './move-vendor-days.ts';
import type { QueueEffects } from './queue-effects.ts';
import { readQuietBalance } from './read-quiet-balance.ts';
import { spendsSince } from './spends-since.ts';

const dayMs = 86_400_000;
/** So long after a call was given up, the vendor may still work on it, and charge. */
const vendorWorksMs = 120_000;

/** Reads the balances for runs that are just over, and lets them say what was charged after all. Answers when to
 * look again; null: no run waits for that. */
export async function closeRuns(effects: QueueEffects): Promise<number | null> {
  const { database, now } = effects;
  const over = await database.runs.where('state').anyOf('finished', 'cancelled').toArray();
  const recent = over.filter(({ finishedAt }) => now() - (finishedAt ?? 0) < dayMs);
  let soonest: number | null = null;
  for (const account of recent.flatMap(openAccounts)) {
    if (await isAnotherKey(database, account)) continue;
    const due = vendorDoneAt(await spendsSince(database, account.run, account.vendor));
    if (due <= now()) await closeRun(effects, account);
    else soonest = Math.min(soonest ?? due, due);
  }
  return soonest;
}

/** What a run spent at one vendor whose balance was not read since. */
interface Account {
  run: Run;
  vendor: ProviderId;
}

function openAccounts(run: Run): Account[] {
  const isOpen = ({ balanceBefore, balanceAfter }: RunMoney) =>
    balanceBefore !== null && balanceAfter === null;
  return run.providers.filter((id) => isOpen(moneyAt(run, id))).map((vendor) => ({ run, vendor }));
}

/** The balance of another account says nothing of what was spent from the one before. */
async function isAnotherKey({ keyHints }: Database, { run, vendor }: Account): Promise<boolean> {
  const hint = await keyHints.get(vendor);
  return hint !== undefined && hint.savedAt >= run.createdAt;
}

/** When nothing that is unknown can be charged any more. */
function vendorDoneAt(spends: readonly LedgerEntry[]): number {
  const unknown = spends.filter(({ uncertain }) => uncertain);
  return Math.max(0, ...unknown.map(({ at }) => at + vendorWorksMs));
}

async function closeRun(effects: QueueEffects, account: Account): Promise<void> {
  const { database } = effects;
  const { vendor } = account;
  const { provider, keyProblem } = await effects.desk(vendor);
  if (keyProblem || !effects.maySend()) return;
  await readQuietBalance(effects, provider, async (balanceAfter) => {
    const run = await database.runs.get(account.run.id);
    if (!run || !isOver(run)) return;
    const { balanceBefore, balanceDisturbed: wasDisturbed } = moneyAt(run, vendor);
    if (balanceBefore === null) return;
    const spends = await spendsSince(database, run, vendor);
    const proof = balanceProof(spends, { before: balanceBefore, after: balanceAfter });
    const balanceDisturbed = wasDisturbed || proof.type === 'disturbed';
    await database.runs.put(withMoney(run, vendor, { balanceAfter, balanceDisturbed }));
    if (!balanceDisturbed) await clear(database, proof);
  });
}

/** Takes back what was booked for calls that the balance shows not to have been charged. */
async function clear(database: Database, proof: Proof): Promise<void> {
  for (const spend of proof.type === 'nothing-charged' ? proof.spends : []) {
    const lookup = await database.lookups.get(spend.lookupId);
    // What the vendor sends to the webhook it may still be looking for, and charge.
    if (lookup?.state === 'delivered') continue;
    await database.ledger.put({ ...spend, amount: 0, highest: 0, basis: 'reported', uncertain: false });
    await moveVendorDays(database, [{ ...spend, figures: { unknown: -spend.highest } }]);
    await moveSpend(database, spend, { booked: -spend.highest, reserved: 0 });
    // It may have been interrupted again, at another vendor whose balance says nothing here.
    const isItsLast = lookup?.callIds.at(-1) === spend.callId;
    if (isItsLast && lookup?.state === 'interrupted' && lookup.failure)
      await database.lookups.update(lookup.id, {
        failure: freeFailure(lookup.failure.code, lookup.failure.detail),
      });
    const run = await database.runs.get(lookup?.runId ?? spend.runId ?? '');
    if (!run) continue;
    const { uncertain } = moneyAt(run, spend.provider);
    await database.runs.put(withMoney(run, spend.provider, { uncertain: uncertain - spend.highest }));
  }
}

import { localDay } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Circumstances } from '../enrichment/obstacle.ts';
import type { Capabilities } from '../providers/provider.ts';
import { readSuppressionKeys, suppressedUnder, suppressionTables } from '../privacy/find-suppressed.ts';
import type { SuppressionKey } from '../privacy/suppression.ts';
import { readSettings } from '../read-settings.ts';
import type { ProviderSettings, Settings } from '../settings.ts';
import { readDaySpend } from './day-spend.ts';
import { failUnasked } from './fail-unasked.ts';
import { hasConsent } from '../privacy/has-consent.ts';
import type { JudgeCircumstances, Verdict } from './judge.ts';
import { withKnownEmails } from './known-emails.ts';
import { type NextWaiting, nextWaiting, type Queues, readQueues } from './next-waiting.ts';
import { readPause } from './provider-pause.ts';
import type { Pacer } from './pacer.ts';
import { stopRun } from './stop-runs.ts';
import { type Claim, type End, type Standing, type Taken, takeCalls } from './take-calls.ts';

/** `settled`: lookups were settled or a run stopped without a call (no key, cap reached …), so look again. `early`:
 * the next start is too far away to be reserved. `none`: nothing to do before `wakeAt` (null: nothing at all). */
export type ClaimResult = { type: 'claimed'; claims: Claim[] } | NoClaim;

type NoClaim =
  { type: 'settled' } | { type: 'early'; until: number } | { type: 'none'; wakeAt: number | null };

/** Lookups that fail at no cost: others of the same person may still be asked, at the next look. */
interface Unaskable {
  type: 'unaskable';
  failed: Verdict['failed'];
}

const nothing: NoClaim = { type: 'none', wakeAt: null };

interface ClaimContext {
  database: Database;
  capabilities: Capabilities;
  keyProblem: Circumstances['keyProblem'];
  pacer: Pacer;
  now: number;
  /** One for each call that may be claimed at once. */
  callIds: readonly string[];
  /** How long before its start a call may be claimed: what waits claimed is unknown when the worker dies. */
  aheadMs: number;
}

/** Takes the next waiting people of a vendor and writes their calls, `sending`, before their first bytes leave: one
 * transaction, no network. A lookup that may not be asked fails here, at no cost. */
export async function claimNext(context: ClaimContext): Promise<ClaimResult> {
  const result = await claimInTransaction(context);
  if (result.type !== 'unaskable') return result;
  // Apart, so that a claim never waits for whoever reads or writes the history.
  await failUnasked(context, result.failed);
  return { type: 'settled' };
}

function claimInTransaction(context: ClaimContext): Promise<ClaimResult | Unaskable> {
  const { lookups, people, runs, calls, daySpend, settings, consents, pauses } = context.database;
  const read = [settings, consents, ...suppressionTables(context.database)];
  const tables = [lookups, people, runs, calls, daySpend, pauses, ...read];
  // Dexie knows an asynchronous scope by its being an async function.
  return context.database.transaction('rw', tables, async () => claimSome(context));
}

/** Read together and written together: at fifty claims a second each round trip to the database counts. */
async function claimSome(context: ClaimContext): Promise<ClaimResult | Unaskable> {
  const { database, capabilities, now } = context;
  const [pause, { providers, order }, spend, queues, keys] = await Promise.all([
    readPause(database, capabilities.id, now),
    readSettings(database),
    readDaySpend(database, capabilities.id, localDay(now)),
    readQueues(database, capabilities.id),
    readSuppressionKeys(database),
  ]);
  return claimFrom(context, queues, { pause, spend, keys, order, settings: providers[capabilities.id] });
}

interface Books extends Pick<Standing, 'pause' | 'spend'> {
  keys: readonly SuppressionKey[];
  order: Settings['order'];
  settings: ProviderSettings;
}

async function claimFrom(
  context: ClaimContext,
  queues: Queues,
  books: Books,
): Promise<ClaimResult | Unaskable> {
  const { database, capabilities, now, callIds } = context;
  const { pause, spend, keys, order, settings } = books;
  const next = await nextWaiting(database, queues, { capabilities, settings, now, most: callIds.length });
  if (!next) return nothing;
  if (pause.until > now) return { type: 'none', wakeAt: pause.until };
  if ('gatheringUntil' in next) return { type: 'none', wakeAt: next.gatheringUntil };
  const circumstances = await circumstancesOf(context, next, keys);
  const run = next[0]?.run ?? null;
  const taken = takeCalls({ ...context, settings, order, circumstances }, next, { pause, spend, run });
  if (taken.claims.length > 0) return write(context, taken);
  if (taken.end?.type === 'stop') return stop(context, taken.end);
  if (taken.end?.type !== 'none' || !run) return taken.end ?? nothing;
  // It waits for what is on its way to cost less than it may; the next run need not.
  const others = queues.runs.filter(({ id }) => id !== run.id);
  return claimFrom(context, { ...queues, runs: others }, books);
}

async function stop(
  { database, capabilities }: ClaimContext,
  { run, reason }: Extract<End, { type: 'stop' }>,
): Promise<ClaimResult> {
  await stopRun(database, run.id, { reason, provider: capabilities.id });
  return { type: 'settled' };
}

/** What ended the taking is met again at the next look. */
async function write(
  { database, capabilities }: ClaimContext,
  { claims, changes, standing: { pause, run, spend } }: Taken,
): Promise<ClaimResult> {
  const withEmails = claims.map(async ({ call, items }) => {
    return { call, items: await withKnownEmails(database, capabilities, items) };
  });
  const [known] = await Promise.all([
    Promise.all(withEmails),
    database.calls.bulkAdd(claims.map(({ call }) => call)),
    database.pauses.put(pause),
    database.daySpend.put(spend),
    // Nothing comes to its end here, so the history has nothing to tell.
    database.lookups.bulkPut(changes.map(({ after }) => after)),
    run && database.runs.put(run),
  ]);
  return { type: 'claimed', claims: known };
}

async function circumstancesOf(
  { database, capabilities, keyProblem }: ClaimContext,
  next: readonly NextWaiting[],
  keys: readonly SuppressionKey[],
): Promise<Omit<JudgeCircumstances, 'spend'>> {
  const wanted = next.flatMap((one) => one.wanted);
  const personal = wanted.some(({ lookup }) => lookup.kind === 'personal-email');
  const people = [...new Set(wanted.flatMap(({ person }) => person ?? []))];
  const [found, consented] = await Promise.all([
    suppressedUnder(
      database,
      keys,
      people.map((person) => ({ facts: person, personIds: [person.id] })),
    ),
    personal && hasConsent(database, 'personal-email'),
  ]);
  const suppressed = new Set(people.filter((_, index) => found[index]));
  const way = next[0]?.way ?? capabilities.preferred.run;
  const lacks: JudgeCircumstances['lacks'] = (person, kind) => capabilities.lacks(person, kind, way);
  const provider = capabilities.id;
  return { provider, keyProblem, personalEmailAllowed: consented, suppressed, lacks };
}

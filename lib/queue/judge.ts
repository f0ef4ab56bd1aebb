import { highestCost } from '../enrichment/cost.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { isMore } from '../enrichment/is-more.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { type Circumstances, obstacle } from '../enrichment/obstacle.ts';
import type { Person } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { moneyAt, type Run, type StopReason } from '../enrichment/run.ts';
import type { ProviderSettings, Settings } from '../settings.ts';
import type { Wanted } from './next-waiting.ts';

interface Case {
  wanted: readonly Wanted[];
  run: Run | null;
  settings: ProviderSettings;
  /** As the user has it now. */
  order: Settings['order'];
}

export interface Allowed {
  lookup: Lookup;
  person: Person;
}

/** What may be sent, what fails at no cost, and why the whole run must stop. `waits`: there is room in the cap once
 * what is on its way costs less than it may. */
export interface Verdict {
  allowed: Allowed[];
  failed: { lookup: Lookup; code: FailureCode }[];
  stop: StopReason | null;
  waits: boolean;
}

export interface JudgeCircumstances extends Omit<Circumstances, 'isSuppressed'> {
  provider: ProviderId;
  suppressed: ReadonlySet<Person>;
  /** Today's, at this vendor. */
  spend: { booked: number; reserved: number };
}

const concernsAll: readonly FailureCode[] = ['no_key', 'key_unreadable', 'keys_locked', 'consent_needed'];

/** Checks the lookups of a call before any money is spent. In a run, what concerns all its people stops it and nobody
 * fails; each person's own lack stays with that person. */
export function judge({ wanted, run, settings, order }: Case, circumstances: JudgeCircumstances): Verdict {
  const rooms = [
    dayRoom(settings, circumstances.spend),
    ...(run ? [runRoom(run, circumstances.provider, settings)] : []),
  ];
  const verdict: Verdict = { allowed: [], failed: [], stop: null, waits: false };
  let cost = 0;
  for (const { lookup, person } of wanted) {
    // The user's last word counts, also for what was planned before.
    const isOn = order[lookup.kind].includes(circumstances.provider);
    const code = isOn ? hindrance(lookup, person, circumstances) : 'no_vendor';
    const more = highestCost([lookup.kind], settings.prices);
    const short = code === null ? shortOf(rooms, cost + more) : undefined;
    const problem = code ?? short?.code ?? null;
    if (problem === null && person) {
      cost += more;
      verdict.allowed.push({ lookup, person });
    } else refuse(verdict, { lookup, run, problem: problem ?? 'internal', later: short?.later ?? false });
  }
  return verdict;
}

function hindrance(
  { kind }: Lookup,
  person: Person | undefined,
  circumstances: JudgeCircumstances,
): FailureCode | null {
  return person ? obstacle(person, kind, about(person, circumstances)) : 'internal';
}

function about(person: Person, { suppressed, ...rest }: JudgeCircumstances): Circumstances {
  return { ...rest, isSuppressed: suppressed.has(person) };
}

interface Refusal {
  lookup: Lookup;
  run: Run | null;
  problem: FailureCode | Room['code'];
  /** Is there room once what is on its way costs less than it may? */
  later: boolean;
}

function refuse(verdict: Verdict, { lookup, run, problem, later }: Refusal): void {
  const isCap = problem === 'run_cap' || problem === 'daily_cap';
  if (!run && problem !== 'run_cap') verdict.failed.push({ lookup, code: problem });
  else if (later) verdict.waits = true;
  else if (isCap || (concernsAll.includes(problem) && !isLaterVendor(lookup, problem)))
    verdict.stop ??= problem;
  else verdict.failed.push({ lookup, code: problem });
}

/** A vendor whose key is gone is passed over once another one was asked: the answers so far are worth keeping. */
function isLaterVendor({ attempts }: Lookup, problem: Refusal['problem']): boolean {
  return problem === 'no_key' && attempts.some(({ result }) => result !== 'skipped');
}

interface Room {
  code: 'daily_cap' | 'run_cap';
  /** What is left beside all that may still be charged, and what is left if none of that is. */
  sure: number;
  atBest: number;
}

function shortOf(rooms: readonly Room[], cost: number): { code: Room['code']; later: boolean } | undefined {
  const short = rooms.filter(({ sure }) => isMore(cost, sure));
  const [first] = short;
  return first && { code: first.code, later: short.every(({ atBest }) => !isMore(cost, atBest)) };
}

function dayRoom(
  { dailyCap }: ProviderSettings,
  { booked, reserved }: { booked: number; reserved: number },
): Room {
  const atBest = dailyCap === null ? Infinity : dailyCap - booked;
  return { code: 'daily_cap', atBest, sure: atBest - reserved };
}

/** No more than was confirmed, no more than the user's own cap for this run, and no more than a run may cost by now. */
function runRoom(run: Run, provider: ProviderId, { runCap }: ProviderSettings): Room {
  const { cap, highestCost: confirmed, booked, uncertain, reserved } = moneyAt(run, provider);
  const atBest = Math.min(cap ?? Infinity, runCap ?? Infinity, confirmed) - booked - uncertain;
  return { code: 'run_cap', atBest, sure: atBest - reserved };
}

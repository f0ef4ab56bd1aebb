import { highestCost } from '../enrichment/cost.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { type Circumstances, obstacle } from '../enrichment/obstacle.ts';
import type { Person } from '../enrichment/person.ts';
import type { Run, StopReason } from '../enrichment/run.ts';
import type { ProviderSettings } from '../settings.ts';

export interface Case {
  lookups: Lookup[];
  person: Person | undefined;
  run: Run | null;
  settings: ProviderSettings;
}

/** What may be sent, what fails at no cost, and why the whole run must stop. `waits`: there is room in the cap once
 * what is on its way costs less than it may. */
export interface Verdict {
  allowed: Lookup[];
  failed: { lookup: Lookup; code: FailureCode }[];
  stop: StopReason | null;
  waits: boolean;
}

export interface JudgeCircumstances extends Circumstances {
  /** Today's, at this vendor. */
  spend: { booked: number; reserved: number };
}

const concernsAll: readonly FailureCode[] = ['no_key', 'key_unreadable', 'keys_locked', 'consent_needed'];

/** Checks the lookups of one person before any money is spent. In a run, what concerns all its people stops it and
 * nobody fails; each person's own lack stays with that person. */
export function judge({ lookups, person, run, settings }: Case, circumstances: JudgeCircumstances): Verdict {
  const rooms = [dayRoom(settings, circumstances.spend), ...(run ? [runRoom(run)] : [])];
  const verdict: Verdict = { allowed: [], failed: [], stop: null, waits: false };
  for (const lookup of lookups) {
    const code = person ? obstacle(person, lookup.kind, circumstances) : 'internal';
    const wanted = [...verdict.allowed, lookup].map(({ kind }) => kind);
    const short = code === null ? shortOf(rooms, highestCost(wanted, settings.prices)) : undefined;
    const problem = code ?? short?.code ?? null;
    if (problem === null) verdict.allowed.push(lookup);
    else if (!run && problem !== 'run_cap') verdict.failed.push({ lookup, code: problem });
    else if (short?.later) verdict.waits = true;
    else if (problem === 'run_cap' || problem === 'daily_cap' || concernsAll.includes(problem))
      verdict.stop ??= problem;
    else verdict.failed.push({ lookup, code: problem });
  }
  return verdict;
}

interface Room {
  code: 'daily_cap' | 'run_cap';
  /** What is left beside all that may still be charged, and what is left if none of that is. */
  sure: number;
  atBest: number;
}

function shortOf(rooms: readonly Room[], cost: number): { code: Room['code']; later: boolean } | undefined {
  const short = rooms.filter(({ sure }) => cost > sure);
  const [first] = short;
  return first && { code: first.code, later: short.every(({ atBest }) => cost <= atBest) };
}

function dayRoom(
  { dailyCap }: ProviderSettings,
  { booked, reserved }: { booked: number; reserved: number },
): Room {
  const atBest = dailyCap === null ? Infinity : dailyCap - booked;
  return { code: 'daily_cap', atBest, sure: atBest - reserved };
}

/** No more than was confirmed, and no more than the user's own cap for this run. */
function runRoom({ cap, highestCost: confirmed, booked, uncertain, reserved }: Run): Room {
  const atBest = Math.min(cap ?? Infinity, confirmed) - booked - uncertain;
  return { code: 'run_cap', atBest, sure: atBest - reserved };
}

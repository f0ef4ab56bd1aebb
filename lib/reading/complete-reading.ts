import type { Confidence, ProfileReading, RowReport } from '../messages.ts';
import { completeFacts, type UnreadFacts } from './complete-facts.ts';

/** A page's reading as it came, before its texts are understood. */
type UnreadReading = Exclude<ProfileReading, { confidence: unknown }> | UnreadPerson;
interface UnreadPerson extends Omit<Extract<ProfileReading, { confidence: unknown }>, 'person'> {
  person: UnreadFacts;
}

/** What the panel shows of a page's reading. */
export function completeReading(reading: UnreadReading): ProfileReading {
  if (reading.person === null) return reading;
  const complete = completeFacts(reading.person);
  if (complete === null) return { person: null, missing: ['name'], evidence: reading.evidence };
  const { facts, isSure, evidence } = complete;
  return {
    person: facts,
    confidence: reading.person.shown ? (isSure ? 'high' : 'low') : reading.confidence,
    evidence: [...reading.evidence, ...evidence],
  };
}

type UnreadRow = { person: UnreadFacts; confidence: Confidence } | { person: null; reason: string };

/** What the panel shows of a row; a row whose texts name nobody cannot be selected. */
export function completeRow(row: UnreadRow): RowReport {
  if (row.person === null) return row;
  const complete = completeFacts(row.person);
  if (complete === null) return { person: null, reason: 'no-name' };
  return { person: complete.facts, confidence: complete.isSure ? 'high' : 'low' };
}

import type { Charge, Prices } from '../../enrichment/cost.ts';
import type { FailureCode } from '../../enrichment/failure.ts';
import { listedCharge } from '../../enrichment/listed-charge.ts';
import { jobWord, unknownWord } from '../job-word.ts';
import type { CallItem, LookupOutcome, Outcome, RawAnswer } from '../provider.ts';
import { usualRefusal } from '../usual-refusal.ts';
import { type Dossier, readDossier } from './dossier.ts';
import { hasEnded } from './job-schema.ts';
import { createDossierMatch } from './match-people.ts';
import type { HarmonicPerson } from './person-schema.ts';
import { leftOutOutcome, recordedOutcome, resultOutcome, unknownOutcome } from './result-outcome.ts';

/** What a poll brought. Never throws; what is no dossier is asked again. */
export function understandPoll(answer: RawAnswer, items: readonly CallItem[], prices: Prices): Outcome {
  const refusal = usualRefusal(answer);
  if (refusal) return refusal;
  const dossier = readDossier(answer.text);
  const job = dossier?.job ?? null;
  if (!dossier || (job && !hasEnded(job)))
    return { type: 'later', reference: null, lookups: [], unknownWord: unknownWord(job?.status) };
  return { type: 'answered', lookups: items.map(createSettling(dossier, prices['work-email'])) };
}

/** Settles one lookup after the other: inputs that turned out to be one person were one request, and the first pays. */
function createSettling(dossier: Dossier, price: number | null): (item: CallItem) => LookupOutcome {
  const match = createDossierMatch(dossier);
  const recorded = new Set(dossier.recorded);
  const asked = new Set(dossier.asked.map(({ lookupId }) => lookupId));
  const words = wordsOf(dossier);
  const isWhole = namesAll(dossier);
  const paid = new Set<string>();

  function chargeOf(urn: string): Charge {
    const isPaid = paid.has(urn);
    paid.add(urn);
    return listedCharge(isPaid ? 0 : price);
  }

  const outcomeOf = ({ lookupId }: CallItem, person: HarmonicPerson | null): LookupOutcome => {
    // Where there is no job, nobody waits for anything but an address on record.
    if (recorded.has(lookupId) || dossier.job === null)
      return person || asked.has(lookupId) ? recordedOutcome(lookupId, person) : leftOutOutcome(lookupId);
    const word = person && words.get(person.urn);
    if (person && word) return resultOutcome(lookupId, { word, person, charge: chargeOf(person.urn) });
    if (!person || !isWhole) return unknownOutcome(lookupId, endOf(dossier));
    return person.emails.length > 0 ? recordedOutcome(lookupId, person) : leftOutOutcome(lookupId);
  };

  return (item) => {
    const person = match(item);
    const outcome = outcomeOf(item, person);
    return person ? { ...outcome, ...toldOf(person) } : outcome;
  };
}

function toldOf({ urn, name }: HarmonicPerson): Pick<LookupOutcome, 'vendorId' | 'vendorName'> {
  return { vendorId: urn, ...(name && { vendorName: name }) };
}

function wordsOf({ job }: Dossier): Map<string, string> {
  return new Map(job?.results?.map(({ person_urn: urn, status }) => [urn, status.toUpperCase()]));
}

/** What the vendor called the end of a job, where no page names it. One that was done has answers, which are not understood. */
function endOf({ job }: Dossier): { code: FailureCode; word: string | null } {
  const word = /^(completed|failed)$/i.test(job?.status ?? '') ? null : (job?.status ?? null);
  return { code: jobWord(job?.status) === 'done' ? 'unreadable_answer' : 'vendor_failed', word };
}

/** A job that was completed lists all whom it took, and took somebody. Only when each of them could be read is it sure that
 * somebody else is not among them (people are merged there, and change their URN). */
function namesAll({ job, people }: Dossier): boolean {
  const known = new Set(people.map(({ urn }) => urn));
  const results = job?.status?.toUpperCase() === 'COMPLETED' ? (job.results ?? []) : [];
  return results.length > 0 && results.every((result) => known.has(result.person_urn));
}

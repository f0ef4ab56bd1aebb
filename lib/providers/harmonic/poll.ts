import { profileLink } from '../../enrichment/profile-link.ts';
import { parseJson } from '../../parse-json.ts';
import type { CallItem, NoAnswer, OpenCall, RawAnswer } from '../provider.ts';
import type { Dossier } from './dossier.ts';
import { createDropReasons, hasEmail } from './drops.ts';
import type { HarmonicReads, Reading } from './harmonic-reads.ts';
import { isInVain, mostInVainBeside } from './is-in-vain.ts';
import { type HarmonicJob, harmonicJob, hasEnded, readSubmission } from './job-schema.ts';
import { knownUrn } from './known-urn.ts';
import { createMatch } from './match-people.ts';
import type { HarmonicPerson } from './person-schema.ts';
import { noJob } from './understand-submission.ts';

/** Asks how a job stands and, once it has ended, for the people in it: by all URNs that are known, and by the address
 * of whoever is not among them. An answer that fails is the poll's, which is then repeated as a whole. */
export async function pollHarmonic(reads: HarmonicReads, open: OpenCall): Promise<RawAnswer | NoAnswer> {
  const job = await readJob(reads, open.reference);
  if (!job.ok) return job.answer;
  if (job.value && !hasEnded(job.value)) return asAnswer({ ...nothing, job: job.value });
  const recorded = recordedIn(open);
  const items = open.items.filter(({ lookupId }) => namesSome(job.value) || recorded.includes(lookupId));
  const people = await reads.people(urnsOf(job.value, items));
  if (!people.ok) return people.answer;
  const match = createMatch(people.value);
  const asked = await askAddresses(
    reads,
    items.filter((item) => match(item) === null),
    mostInVainBeside(people.value.length),
  );
  if (!asked.ok) return asked.answer;
  return asAnswer({
    job: job.value,
    recorded,
    people: [...people.value, ...asked.value.flatMap(({ person }) => person ?? [])],
    asked: asked.value.map(({ lookupId, person }) => ({ lookupId, urn: person?.urn ?? null })),
  });
}

/** A job that names nobody says nothing of those it carried, whoever they are. */
function namesSome(job: HarmonicJob | null): boolean {
  return job === null || (job.results ?? []).length > 0;
}

/** Of the people in the job, and of those whose address was on record before. */
function urnsOf(job: HarmonicJob | null, items: readonly CallItem[]): string[] {
  const known = items.flatMap(({ person }) => knownUrn(person) ?? []);
  return [...new Set([...(job?.results ?? []).map((result) => result.person_urn), ...known])];
}

const nothing: Dossier = { job: null, recorded: [], people: [], asked: [] };

function asAnswer(dossier: Dossier): RawAnswer {
  return { status: 200, text: JSON.stringify(dossier), retryAfter: null };
}

async function readJob(reads: HarmonicReads, reference: string): Promise<Reading<HarmonicJob | null>> {
  if (reference === noJob) return { ok: true, value: null };
  const answer = await reads.get(`/email_enrichment/jobs/${encodeURIComponent(reference)}`);
  const job = answer.status === 200 ? harmonicJob.safeParse(parseJson(answer.text)).data : undefined;
  return job ? { ok: true, value: job } : { ok: false, answer };
}

/** Lookups that the job does not carry, for the vendor has their address already. */
function recordedIn({ submitted, items }: OpenCall): string[] {
  const data = readSubmission(submitted);
  const reasonOf = createDropReasons(data?.dropped ?? []);
  return items.filter((item) => reasonOf(item) === hasEmail).map(({ lookupId }) => lookupId);
}

interface AskedAddress {
  lookupId: string;
  person: HarmonicPerson | null;
}

/** Whoever comes after so many of whom nothing is known is not asked for. */
async function askAddresses(
  reads: HarmonicReads,
  items: readonly CallItem[],
  most: number,
): Promise<Reading<AskedAddress[]>> {
  const asked: AskedAddress[] = [];
  const people: (HarmonicPerson | null)[] = [];
  for (const { lookupId, person } of items) {
    const address = profileLink(person.address);
    if (address !== null && isInVain(people, (one) => one === null, most)) break;
    const found = address === null ? ({ ok: true, value: null } as const) : await reads.personAt(address);
    if (!found.ok) return found;
    if (address !== null) people.push(found.value);
    asked.push({ lookupId, person: found.value });
  }
  return { ok: true, value: asked };
}

import { z } from 'zod';
import { parseJson } from '../../parse-json.ts';
import { jobWord } from '../job-word.ts';
import { vendorReference } from '../vendor-reference.ts';

const text = z.string().nullish().catch(null);
const entries = z.array(z.unknown()).nullish().catch(null);

const drop = z.object({ submitted_identifier: z.string(), reason: z.string() });
const result = z.object({ person_urn: z.string(), status: z.string() });

/** The answer to a submitted job, and the refusal of one. Only what is used; unknown fields pass. */
const submission = z.object({
  job_id: vendorReference,
  error: text,
  needed: z.number().nullish().catch(null),
  available: z.number().nullish().catch(null),
  dropped: entries.transform(whole(drop)),
});
export type HarmonicSubmission = z.infer<typeof submission>;
export type HarmonicDrop = z.infer<typeof drop>;

/** Other errors of this vendor stand under `detail`: there this one means the same. */
const nested = z.object({ detail: z.looseObject({ error: z.string() }) });

/** undefined when a text is none. */
export function readSubmission(text: string): HarmonicSubmission | undefined {
  const body = parseJson(text);
  return submission.safeParse(nested.safeParse(body).data?.detail ?? body).data;
}

/** A job as it stands. `results` is null until it has ended, and lists each accepted person then. */
export const harmonicJob = z.object({
  status: text,
  results: entries.transform((list) => list && whole(result)(list)),
});
export type HarmonicJob = z.infer<typeof harmonicJob>;

export const harmonicUsage = z.object({
  monthly_limit: z.number().nullish().catch(null),
  monthly_remaining: z.number(),
});

/** The entries of a list that are as they should be. */
function whole<T>(entry: z.ZodType<T>): (list: unknown[] | null | undefined) => T[] {
  return (list) => (list ?? []).flatMap((value) => entry.safeParse(value).data ?? []);
}

/** A word that we do not know ends a job when it comes with results; while it runs, a list is not all of them. */
export function hasEnded({ status, results }: HarmonicJob): boolean {
  const word = jobWord(status);
  if (word === 'open') return false;
  return word === 'done' || word === 'broken' || Array.isArray(results);
}

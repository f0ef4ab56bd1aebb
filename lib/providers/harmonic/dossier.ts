import { z } from 'zod';
import { parseJson } from '../../parse-json.ts';
import { harmonicJob } from './job-schema.ts';
import { harmonicPerson } from './person-schema.ts';

/** All that the free questions of one poll brought, as one JSON text: it is stored before it is understood. */
const dossier = z.object({
  /** The job as the vendor says it stands; null: there is none. */
  job: harmonicJob.nullable(),
  /** Lookups whose person had an address before: they are no part of the job. */
  recorded: z.array(z.string()),
  people: z.array(harmonicPerson),
  /** Whose URN had to be asked for by the address; null: nobody is known there. */
  asked: z.array(z.object({ lookupId: z.string(), urn: z.string().nullable() })),
});
export type Dossier = z.infer<typeof dossier>;

/** null when a text is none. */
export function readDossier(text: string): Dossier | null {
  return dossier.safeParse(parseJson(text)).data ?? null;
}

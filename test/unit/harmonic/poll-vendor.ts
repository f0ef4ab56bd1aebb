import { harmonic } from '../../../lib/providers/harmonic/create-harmonic.ts';
import type { CallItem, NoAnswer, RawAnswer } from '../../../lib/providers/provider.ts';
import { answered } from '../make-world.ts';
import { type Asking, recordedHttp } from '../providers/recorded-http.ts';
import { type personBody, urnOf } from './harmonic-people.ts';

interface Vendor {
  job?: object;
  people?: ReturnType<typeof personBody>[];
  submitted?: object;
  reference?: string;
  /** Answers before the vendor does. */
  instead?: (asking: Asking) => RawAnswer | NoAnswer | null;
}

/** Polls a vendor that knows these people, and understands what it answered. */
export async function poll(items: CallItem[], { job, people = [], submitted = {}, ...rest }: Vendor) {
  const { asked, waits, config } = recordedHttp('harmonic', (asking) => {
    const instead = rest.instead?.(asking);
    return instead ?? answer(asking);
  });
  const answer = ({ url, body }: Asking): RawAnswer => {
    const { pathname, searchParams } = new URL(url);
    if (pathname.startsWith('/email_enrichment/jobs/')) return answered(job ?? {});
    if (pathname === '/persons/batchGet') {
      const { urns } = JSON.parse(body ?? '') as { urns: string[] };
      return answered(people.filter((person) => urns.includes(person.entity_urn)));
    }
    const urn = decodeURIComponent(pathname.replace('/persons/', ''));
    const name = searchParams.get('linkedin_url')?.split('/in/')[1];
    const found = people.find(
      (person) => person.entity_urn === urn || person.full_name === name?.replace('former-', ''),
    );
    return found ? answered(found, 201) : answered({ detail: { message: 'Person not found' } }, 404);
  };
  const provider = harmonic.create(config);
  const reference = rest.reference ?? 'j1';
  const request = { callId: 'c1', way: 'bulk-async', items } as const;
  const result = await provider.poll({ ...request, reference, submitted: JSON.stringify(submitted) });
  if (result.status === null) return { result, asked, waits, outcome: null };
  return { result, asked, waits, outcome: provider.understand(result, { ...request, polled: true }) };
}

/** A job that has ended, with each person's word. */
export const ended = (results: [number, string][], status = 'COMPLETED') => ({
  job_id: 'j1',
  status,
  results: results.map(([n, word]) => ({ person_urn: urnOf(n), status: word })),
});

/** The outcomes by lookup; what is none is itself. */
export const byLookup = (outcome: Awaited<ReturnType<typeof poll>>['outcome']) =>
  outcome?.type === 'answered'
    ? Object.fromEntries(outcome.lookups.map((one) => [one.lookupId, one]))
    : outcome;

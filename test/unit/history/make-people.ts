import type { Finding, FindingStatus } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
import { ada } from '../make-world.ts';

export function makePerson(id: string, changes: Partial<Person> = {}): Person {
  const facts = { ...ada, address: `https://www.linkedin.com/in/${id}`, ...changes };
  return { ...newPerson(facts, { id, now: 1000 }), ...changes };
}

export function makeLookup(id: string, changes: Partial<Lookup> = {}): Lookup {
  return {
    ...{ id, personId: 'ada', kind: 'work-email', state: 'found', origin: 'panel', provider: 'pronto' },
    ...{ runId: null, rank: 0, createdAt: 1000, notBefore: 1000, settledAt: 2000, callIds: [`call-${id}`] },
    ...{ failure: null, note: null, next: [], attempts: [] },
    ...changes,
  };
}

export function makeFinding(id: string, status: FindingStatus, changes: Partial<Finding> = {}): Finding {
  return {
    ...{ id, personId: 'ada', lookupId: `lookup-${id}`, callId: `call-${id}`, kind: 'work-email' },
    ...{ value: `${id}@works.example`, label: null, status, rawStatus: status, provider: 'pronto' },
    ...{ checkedAt: 2000, wrong: null },
    ...changes,
  };
}

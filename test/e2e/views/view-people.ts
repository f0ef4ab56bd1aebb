import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { finding, lookup, person, type Seed, seedTime, spend } from '../panel/panel-seed.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** An invented person with the answers of vendors about them. The first name is their id. */
interface Told {
  name: string;
  headline: string;
  company: string;
  domain: string;
  /** How many hours ago anything was last stored of them. */
  ago?: number;
  about?: Partial<Person>;
  lookups: (Partial<Lookup> & { kind: Lookup['kind']; found?: Partial<Finding>; spent?: object })[];
}

const failed = (code: string, cost: string, retryable = true) => ({ code, cost, retryable, detail: null });
const attempt = (provider: string, result: string, code: string | null = null) => ({
  ...{ provider, result, code },
  ...{ callId: `call-priya-${provider}`, at: seedTime - hour },
});

/** Somebody for each state in which a person can be met. */
const told: Told[] = [
  {
    ...{ name: 'Mara Lindqvist', headline: 'Head of Procurement at Northwind Samples' },
    ...{ company: 'Northwind Samples', domain: 'northwind.example', ago: 2 },
    about: {
      tags: ['Fair 2026', 'Customer'],
      note: 'Met at the fair. Asked for a sample by spring.',
      edited: ['domain'],
    },
    lookups: [
      {
        kind: 'work-email',
        found: { value: 'mara.lindqvist@northwind.example' },
        spent: { basis: 'reported' },
      },
      {
        kind: 'phone',
        found: { value: '+46 8 555 0142', label: 'mobile', status: 'unverified', rawStatus: null },
        spent: { amount: 30, highest: 30 },
      },
    ],
  },
  {
    ...{ name: 'Tomás Arrieta', headline: 'Plant Manager at Quiet Machines' },
    ...{ company: 'Quiet Machines', domain: null as unknown as string, ago: 5 },
    lookups: [
      {
        kind: 'work-email',
        settledAt: seedTime - 240 * day,
        found: {
          ...{ value: 't.arrieta@oldmill.example', status: 'risky', rawStatus: 'catch_all' },
          checkedAt: seedTime - 240 * day,
        },
        spent: { at: seedTime - 240 * day },
      },
    ],
  },
  {
    ...{ name: 'Priya Raman', headline: 'Chief of Staff at Paper Lantern' },
    ...{ company: 'Paper Lantern', domain: 'paperlantern.example', ago: 9 },
    lookups: [
      {
        ...{
          kind: 'work-email',
          provider: 'sixtyfour',
          callIds: ['call-priya-pronto', 'call-priya-sixtyfour'],
        },
        attempts: [attempt('pronto', 'not-found'), attempt('sixtyfour', 'found')] as Lookup['attempts'],
        found: { value: 'priya@paperlantern.example', provider: 'sixtyfour', rawStatus: 'OK' },
        spent: {
          callId: 'call-priya-sixtyfour',
          provider: 'sixtyfour',
          unit: 'cents',
          amount: 5,
          highest: 5,
        },
      },
    ],
  },
  {
    ...{ name: 'Jonas Weidner', headline: 'Sales Director at Blue Kiln' },
    ...{ company: 'Blue Kiln', domain: 'bluekiln.example', ago: 12 },
    lookups: [
      {
        ...{ kind: 'work-email', state: 'failed', failure: failed('refused', 'not-charged') as never },
      },
    ],
  },
  {
    ...{ name: 'Chloé Marchand', headline: 'Directrice produit chez Atelier Modèle' },
    ...{ company: 'Atelier Modèle', domain: 'atelier.example', ago: 26 },
    lookups: [
      {
        ...{ kind: 'work-email', state: 'interrupted' },
        failure: failed('worker_stopped', 'may-be-charged', false) as never,
        spent: { amount: null, basis: 'unknown', uncertain: true },
      },
    ],
  },
  {
    ...{ name: 'Kenji Watanabe', headline: 'Logistics Lead at Harbour & Hill' },
    ...{ company: 'Harbour & Hill', domain: 'harbourhill.example', ago: 0.1 },
    lookups: [
      {
        // Of a run that does not go on: the worker leaves it where it is.
        ...{ kind: 'work-email', state: 'waiting', runId: 'kept', rank: 1 },
        ...{ settledAt: null, callIds: [] },
      },
    ],
  },
  {
    ...{ name: 'Samir Haddad', headline: 'Data Engineer at Quiet Machines' },
    ...{ company: 'Quiet Machines', domain: 'quietmachines.example', ago: 0.2 },
    lookups: [{ kind: 'work-email', state: 'asking', settledAt: null }],
  },
  {
    ...{ name: 'Olu Adeyemi', headline: 'Founder of Marsh Field Studio' },
    ...{ company: 'Marsh Field Studio', domain: 'marshfield.example', ago: 0.3 },
    lookups: [{ kind: 'phone', state: 'unconfirmed', settledAt: null, callIds: [] }],
  },
  {
    ...{ name: 'Freya Holm', headline: 'Buyer at Northwind Samples' },
    ...{ company: 'Northwind Samples', domain: 'northwind.example', ago: 49 },
    lookups: [{ kind: 'work-email', state: 'not-found', note: 'No match for this person.' }],
  },
  {
    ...{ name: 'Nora Whitlock', headline: 'Operations Manager at Paper Lantern' },
    ...{ company: 'Paper Lantern', domain: 'paperlantern.example', ago: 75 },
    about: { tags: ['Fair 2026'], informBy: seedTime - 4 * day },
    lookups: [
      {
        kind: 'work-email',
        found: {
          value: 'nora.whitlock@paperlantern.example',
          wrong: { reason: 'bounced', at: seedTime - 3 * hour },
        },
        spent: { basis: 'reported' },
      },
    ],
  },
];

export function viewPeople(): Seed {
  const rows = { people: [], aliases: [], lookups: [], findings: [], ledger: [], calls: [] } as Record<
    string,
    object[]
  >;
  const add = (table: string, row: object) => rows[table]?.push(row);
  for (const { name, lookups, about, ago = 1, ...facts } of told) {
    const [firstName = '', ...last] = name.split(' ');
    const id = firstName.toLowerCase();
    const updatedAt = seedTime - ago * hour;
    add(
      'people',
      person(id, { fullName: name, firstName, lastName: last.join(' '), updatedAt, ...facts, ...about }),
    );
    add('aliases', { key: `in:${id}`, personId: id });
    for (const { kind, found, spent, ...changes } of lookups) {
      const key = `${id}-${kind}`;
      add('lookups', lookup(key, id, kind, { settledAt: updatedAt, ...changes }));
      if (found) add('findings', finding(key, id, { kind, checkedAt: updatedAt, ...found }));
      if (spent) add('ledger', spend(key, id, { kind, at: updatedAt, ...spent }));
    }
  }
  // The vendor has given a reference, and is asked for the answer much later.
  add('calls', {
    ...{
      id: 'call-samir-work-email',
      provider: 'pronto',
      personIds: ['samir'],
      lookupIds: ['samir-work-email'],
    },
    ...{ state: 'polling', slotAt: seedTime, way: 'async', reference: 'ref-1', submitted: '{}' },
    ...{ nextPollAt: seedTime + 6 * hour, status: null, rawAnswer: null, highestCost: 3, day: '2026-01-01' },
    ...{ settledAt: null, failure: null },
  });
  return rows;
}

import type { Finding } from '../../lib/enrichment/finding.ts';
import type { Lookup } from '../../lib/enrichment/lookup.ts';
import type { HistorySubject } from '../../lib/history/history-row.ts';
import { finding, lookup, person, seedTime } from '../e2e/panel/panel-seed.ts';

const day = 86_400_000;
const firstNames = [
  'Ada',
  'Bruno',
  'Chloe',
  'Dora',
  'Emil',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaja',
];
const lastNames = [
  'Sample',
  'Beispiel',
  'Exemple',
  'Muster',
  'Stone',
  'Rivers',
  'Meadow',
  'Harbour',
  'Field',
];
const companies = ['Northwind Samples', 'Paper Lantern', 'Quiet Machines', 'Example Works', 'Blue Kiln'];
const jobs = ['Head of Sales', 'Buyer', 'Engineer', 'Teacher of Machines', 'Quality Lead', 'Xylophonist'];

/** The n-th of many people who differ in all that the history can be asked for. */
export function numberedSubject(n: number): HistorySubject {
  const id = `p-${String(n).padStart(6, '0')}`;
  const company = companies[(n * 7) % companies.length] ?? '';
  const job = jobs[n % 97 === 0 ? 5 : n % 5] ?? '';
  const whole = person(id, {
    fullName: `${firstNames[n % 11]} ${lastNames[(n * 5) % 9]} ${n}`,
    headline: `${job} at ${company}`,
    company,
    updatedAt: seedTime - ((n * 7919) % 1_000_003) * 1000,
    tags: [n % 3 === 0 ? ['Fair'] : [], n % 25 === 0 ? ['Berlin'] : [], n % 400 === 0 ? ['Rare'] : []].flat(),
  });
  const isFound = n % 4 !== 3;
  const own = lookup(id, id, 'work-email', {
    state: isFound ? 'found' : 'not-found',
    runId: `run-${n % 20}`,
    rank: 1,
    settledAt: seedTime - ((n * 31) % 400) * day,
  }) as Lookup;
  const value = `person.${n}@works.example`;
  const status = n % 9 === 0 ? 'risky' : 'valid';
  const found = finding(id, id, { value, status, checkedAt: own.settledAt }) as Finding;
  return { person: whole, lookups: [own], findings: isFound ? [found] : [] };
}

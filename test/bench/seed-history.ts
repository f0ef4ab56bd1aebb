import type { Page } from 'playwright-core';
import { historyRowOf } from '../../lib/history/history-row.ts';
import { facetBlocks } from '../e2e/panel/make-history.ts';
import { finding, lookup, person, readyRows, seedTime, writeRows } from '../e2e/panel/panel-seed.ts';
import { run } from '../e2e/panel/run-seed.ts';
import type { Finding } from '../../lib/enrichment/finding.ts';
import type { Lookup } from '../../lib/enrichment/lookup.ts';

const day = 86_400_000;
const atOnce = 2000;
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
function subject(n: number) {
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

/** Fills an empty database with so many people, as if the worker had written all. `page` is of the extension's origin. */
export async function seedHistory(page: Page, count: number): Promise<void> {
  const having: { number: number; facets: string[] }[] = [];
  for (let start = 0; start < count; start += atOnce) {
    const length = Math.min(atOnce, count - start);
    const subjects = Array.from({ length }, (_, place) => subject(start + place));
    const historyRows = subjects.map((one, place) => ({ ...historyRowOf(one), number: start + place + 1 }));
    having.push(...historyRows.map(({ number, facets }) => ({ number, facets })));
    await writeRows(page, {
      people: subjects.map((one) => one.person),
      lookups: subjects.flatMap((one) => one.lookups),
      findings: subjects.flatMap((one) => one.findings),
      historyRows,
    });
  }
  const runs = Array.from({ length: 20 }, (_, n) => run({ id: `run-${n}`, state: 'finished', states: {} }));
  await writeRows(page, { ...readyRows(), runs, historyFacets: facetBlocks(having) });
}

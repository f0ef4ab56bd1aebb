import type { Page } from 'playwright-core';
import { dumpDatabase } from '../harness/database-dump.ts';
import { until } from '../harness/until.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
import { makeHistory } from './make-history.ts';

export type Seed = Record<string, object[]>;

/** A moment that all seeded rows are told from. */
export const seedTime = Date.now();

export function person(id: string, changes: Partial<Person> = {}): Person {
  const facts = {
    address: `https://www.linkedin.com/in/${id}`,
    memberId: null,
    leadId: null,
    fullName: 'Ada Sample',
    firstName: 'Ada',
    lastName: 'Sample',
    headline: 'Head of Imaginary Engines at Difference Works',
    company: 'Difference Works',
    domain: 'difference.example',
    ...changes,
  };
  return { ...newPerson(facts, { id, now: changes.updatedAt ?? seedTime }), ...changes };
}

export function lookup(id: string, personId: string, kind: string, changes: object = {}): object {
  const base = {
    id,
    personId,
    kind,
    state: 'found',
    origin: 'page',
    provider: 'pronto',
    runId: null,
    rank: 0,
  };
  const times = { createdAt: seedTime - 5000, notBefore: seedTime - 5000, settledAt: seedTime - 1000 };
  return {
    ...base,
    ...times,
    callIds: [`call-${id}`],
    failure: null,
    note: null,
    next: [],
    attempts: [],
    ...changes,
  };
}

export function finding(lookupId: string, personId: string, changes: object = {}): object {
  const base = {
    id: `finding-${lookupId}`,
    personId,
    lookupId,
    callId: `call-${lookupId}`,
    kind: 'work-email',
  };
  const said = { value: 'ada@difference.example', label: null, status: 'valid', rawStatus: 'deliverable' };
  return { ...base, ...said, provider: 'pronto', checkedAt: seedTime - 1000, wrong: null, ...changes };
}

export function spend(lookupId: string, personId: string, changes: object = {}): object {
  const base = {
    id: `spend-${lookupId}`,
    callId: `call-${lookupId}`,
    lookupId,
    personId,
    kind: 'work-email',
  };
  const money = { amount: 3, highest: 3, unit: 'credits', basis: 'estimated', uncertain: false };
  return { ...base, provider: 'pronto', at: seedTime, day: '2026-01-01', ...money, ...changes };
}

/** Settings after the first run, with a key that works and a balance. */
export function readyRows(): Seed {
  return {
    settings: [{ key: 'settings', value: { ...defaultSettings, firstRunDoneAt: seedTime } }],
    keyHints: [
      {
        provider: 'pronto',
        lastFour: 'wxyz',
        savedAt: seedTime,
        checkedAt: seedTime,
        checkResult: 'good',
        account: 'Sample Account, Growth plan',
      },
    ],
    balances: [{ provider: 'pronto', amount: 1234, unit: 'credits', readAt: seedTime, raw: '{}' }],
  };
}

/** Asked before it is opened: opening makes an empty one. */
async function isDatabaseMade(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name, version = 0 }) => name === 'reachable' && version > 1);
}

/** Writes rows with plain IndexedDB, over those of the same key, and the history as the worker would. `page` is of the
 * extension's origin; the database is there already, made by the worker. */
export async function seed(page: Page, rows: Seed): Promise<void> {
  await until('the extension has made its database', () => page.evaluate(isDatabaseMade));
  await writeRows(page, rows);
  await writeRows(page, makeHistory(await dumpDatabase(page, 'reachable')));
}

export function writeRows(page: Page, rows: Seed): Promise<void> {
  return page.evaluate(async (rows) => {
    const opening = indexedDB.open('reachable');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    const transaction = database.transaction(Object.keys(rows), 'readwrite');
    for (const [table, all] of Object.entries(rows))
      for (const row of all) transaction.objectStore(table).put(row);
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')));
    });
    database.close();
  }, rows);
}

import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { type ExportScope, countScope } from '../../../lib/export/export-scope.ts';
import { type HistoryQuery, wholeHistory } from '../../../lib/history/history-query.ts';
import { addToHistory } from '../../../lib/history/refresh-history.ts';
import { readExportedPeople } from '../../../lib/export/read-exported-people.ts';
import { hashTrace, newHashKey } from '../../../lib/privacy/hash-trace.ts';
import { finding, lookup, person, spend } from '../../e2e/panel/panel-seed.ts';

let databases = 0;

/** Twelve hundred people with a finding and a cost each; the first three stand in a run, the fourth was left out of it. */
async function stored() {
  const database = openDatabase(`export-${(databases += 1)}`);
  const ids = Array.from({ length: 1200 }, (_, index) => `p${String(index).padStart(4, '0')}`);
  await database.people.bulkAdd(ids.map((id) => person(id)));
  await addToHistory(
    database,
    ids.map((id) => ({ person: person(id), lookups: [], findings: [] })),
  );
  await database.findings.bulkAdd(
    ids.map((id) => finding(`l-${id}`, id, { value: `${id}@x.example` }) as Finding),
  );
  await database.ledger.bulkAdd(ids.map((id) => spend(`l-${id}`, id) as LedgerEntry));
  const inRun = ids.slice(0, 3);
  await database.lookups.bulkAdd(
    inRun.map((id) => lookup(`l-${id}`, id, 'work-email', { runId: 'run' }) as Lookup),
  );
  const drop = { runId: 'run', facts: person('p0003'), until: null };
  await database.drops.bulkAdd([
    { ...drop, id: 'd1', personId: 'p0003', reason: 'already-found' },
    { ...drop, id: 'd2', personId: 'p0004', reason: 'recently-asked' },
  ]);
  await database.aliases.add({ key: 'in:p0005', personId: 'p0005' });
  await database.selection.bulkAdd([
    { key: 'in:p0005', facts: person('p0005'), at: 1, obstacle: null },
    { key: 'in:stranger', facts: person('stranger'), at: 2, obstacle: null },
  ]);
  return { database, ids };
}

async function readAll(database: Awaited<ReturnType<typeof stored>>['database'], scope: ExportScope) {
  const people = [];
  for await (const chunk of readExportedPeople(database, scope, { costs: true })) people.push(...chunk);
  return people;
}

describe('who is exported', () => {
  it('everybody, with what belongs to each', async () => {
    const { database, ids } = await stored();
    const people = await readAll(database, { of: 'all' });
    expect(people.map(({ person }) => person.id)).toEqual(ids);
    for (const { person, findings, spends } of people) {
      expect(findings.map(({ value }) => value)).toEqual([`${person.id}@x.example`]);
      expect(spends.map(({ personId }) => personId)).toEqual([person.id]);
    }
    expect(await countScope(database, { of: 'all' })).toBe(1200);
  });

  it('everybody of the history is everybody, but in the order that was chosen', async () => {
    const { database, ids } = await stored();
    const names = async (query: HistoryQuery, except: string[] = []) => {
      const people = await readAll(database, { of: 'history', choice: { of: 'query', query, except } });
      return people.map(({ person }) => person.id);
    };
    expect(await names(wholeHistory)).toEqual(ids);
    expect(await names(wholeHistory, ['p0000'])).toHaveLength(1199);
    expect(await names({ ...wholeHistory, outcomes: ['found'] })).toEqual([]);
    expect(await names({ ...wholeHistory, sort: 'name' })).toEqual(ids);
  });

  it.each([
    [{ of: 'run', runId: 'run' }, ['p0000', 'p0001', 'p0002', 'p0003']],
    [{ of: 'selection' }, ['p0005']],
    [{ of: 'history', choice: { of: 'ids', ids: ['p0009', 'gone', 'p0007'] } }, ['p0009', 'p0007']],
  ] as const)('of %j, each once and with findings', async (scope, expected) => {
    const { database } = await stored();
    const people = await readAll(database, scope);
    expect(people.map(({ person }) => person.id)).toEqual(expected);
    expect(people.every(({ findings }) => findings.length === 1)).toBe(true);
  });

  it('nobody twice and nobody lost while others are added', async () => {
    const { database, ids } = await stored();
    const seen: string[] = [];
    for await (const chunk of readExportedPeople(database, { of: 'all' }, { costs: false })) {
      seen.push(...chunk.map(({ person }) => person.id));
      await database.people.bulkPut([person('p0000', { updatedAt: 1 }), person('a-new-one')]);
    }
    expect(seen).toEqual(ids);
  });
});

describe('what is not exported', () => {
  it('a value that the user marked as wrong', async () => {
    const { database } = await stored();
    await database.findings.update('finding-l-p0000', { wrong: { reason: 'bounced', at: 1 } });
    const [first] = await readAll(database, { of: 'history', choice: { of: 'ids', ids: ['p0000'] } });
    expect(first?.findings).toEqual([]);
  });

  it('somebody on the suppression list, under any address or contact', async () => {
    const { database } = await stored();
    const key = newHashKey();
    await database.suppressionKeys.add({ id: 'own', key, isOwn: true, createdAt: 1 });
    const hash = hashTrace(key, 'email:p0001@x.example');
    await database.suppressions.add({ hash, kind: 'email', at: 1, source: 'entered', keyId: 'own' });
    for (const scope of [{ of: 'all' }, { of: 'run', runId: 'run' }] as const) {
      const ids = (await readAll(database, scope)).map(({ person }) => person.id);
      expect(ids).toContain('p0000');
      expect(ids).not.toContain('p0001');
    }
  });
});

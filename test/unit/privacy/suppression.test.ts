import { describe, expect, it } from 'vitest';
import { isListed } from '../../../lib/privacy/is-listed.ts';
import { mostSuppressed } from '../../../lib/privacy/suppression-list-schema.ts';
import { readSuppressionFile } from '../../../lib/privacy/read-suppression-file.ts';
import { readSuppressionList } from '../../../lib/privacy/read-suppression-list.ts';
import type { SuppressionList } from '../../../lib/privacy/suppression.ts';
import { readPreflightData } from '../../../lib/runs/run-preflight-data.ts';
import { preflight } from '../../../lib/enrichment/preflight.ts';
import { wishSchema } from '../../../lib/message-schemas.ts';
import { readReceiptRows } from '../../../lib/runs/run-receipt-data.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { panelOf } from '../make-run.ts';
import { makeWorker } from '../make-worker.ts';

async function worldWith(...values: string[]) {
  const world = makeWorld({ answer: () => emailFound });
  const { wish } = panelOf(world);
  if (values.length > 0) await wish({ type: 'suppress', values });
  return { ...world, wish };
}

describe('who is suppressed', () => {
  it.each([
    ['by address', 'https://www.linkedin.com/in/ADA-sample/', {}],
    ['by the domain of the company', 'works.example', { domain: 'mail.works.example' }],
  ])('%s is refused at once, and nothing is stored', async (_, value, facts) => {
    const { ask, queue, sent, database } = await worldWith(value);
    expect(await ask(['work-email'], facts)).toMatchObject({ ok: false, failure: { code: 'suppressed' } });
    await queue.landed();
    expect([sent.length, await database.people.count()]).toEqual([0, 0]);
  });

  it('is left out of a run, which says how many and not who', async () => {
    const { database, clock } = await worldWith('linkedin.com/in/ada-sample');
    const people = [ada, { ...ada, address: 'https://www.linkedin.com/in/other' }];
    const selected = people.map((facts) => ({ facts, obstacle: null }));
    const data = await readPreflightData(database, selected, clock.now);
    const checked = preflight({ ...data, kinds: ['work-email'], putBack: new Set(), now: clock.now });
    expect(checked.drops).toMatchObject([{ reason: 'suppressed', putBackCost: null }]);
    expect(checked.eligible).toHaveLength(1);
  });

  it('after the wish was stored is stopped by the claim, at no cost', async () => {
    const { ask, queue, sent, database, wish } = await worldWith();
    await ask(['work-email']);
    await wish({ type: 'suppress', values: ['linkedin.com/in/ada-sample'] });
    await queue.landed();
    expect(sent).toHaveLength(0);
    expect(await database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code: 'suppressed', cost: 'not-charged' } },
    ]);
  });

  it('by an email that was found earlier is asked for nothing more', async () => {
    const { ask, queue, sent, wish } = await worldWith();
    await ask(['work-email']);
    await queue.landed();
    await wish({ type: 'suppress', values: ['ada@example.test'] });
    expect(await ask(['phone'])).toMatchObject({ ok: false, failure: { code: 'suppressed' } });
    expect(sent).toHaveLength(1);
  });

  it('since a run is given out in no receipt of it, which still says what they cost', async () => {
    const world = await worldWith();
    const { database, queue, wish } = world;
    const other = { ...ada, address: 'https://www.linkedin.com/in/other', fullName: 'Other One' };
    const left = { personId: null, reason: 'duplicate', until: null } as const;
    const runId = await panelOf(world).start([ada], {
      dropped: [ada, other].map((facts) => ({ ...left, facts })),
    });
    await queue.landed();
    await wish({ type: 'suppress', values: ['linkedin.com/in/ada-sample'] });
    const run = await database.runs.get(runId);
    const rows = run && (await readReceiptRows(database, run));
    const text = JSON.stringify(rows);
    expect(text).toContain('Other One');
    expect(text).not.toMatch(/ada-sample|ada@example|Ada Sample/);
    expect(rows).toMatchObject({ lookups: [{ person: null, findings: [], spends: [{ amount: 3 }] }] });
    expect(rows?.drops).toHaveLength(2);
  });

  it('is told from a page by nothing but an idle button', async () => {
    const world = await worldWith('linkedin.com/in/ada-sample');
    const worker = await makeWorker();
    await worker.database.suppressionKeys.bulkAdd(await world.database.suppressionKeys.toArray());
    await worker.database.suppressions.bulkAdd(await world.database.suppressions.toArray());
    const page = { id: 'ours', origin: 'https://www.linkedin.com', tab: { id: 1 } };
    const find = (person: typeof ada) => receive(worker.effects, { type: 'find', person }, page);
    expect(await find(ada)).toMatchObject({ ok: true, states: ['idle'] });
    expect((await worker.written())['people']).toBe(0);
  });
});

describe('the list', () => {
  it('goes elsewhere as hashes with their key, names nobody, and works there', async () => {
    const here = await worldWith('linkedin.com/in/ada-sample', 'ada@works.example', '+33612345678');
    const content = JSON.stringify(await readSuppressionList(here.database));
    expect(content).not.toMatch(/sample|ada@|works|33612345678/i);
    const there = await worldWith('own.example');
    const read = readSuppressionFile(content);
    expect(read?.count).toBe(3);
    for (const wish of read?.wishes ?? []) expect(await there.wish(wish)).toEqual({ ok: true });
    const typed = [ada.address, 'other.example', '0033612345678', 'own.example'];
    const listed = await Promise.all(typed.map((value) => isListed(there.database, value ?? '')));
    expect(listed).toEqual([true, false, true, true]);
    expect(await there.database.suppressions.count()).toBe(4);
  });

  it('that was made here, or taken in before, changes nothing', async () => {
    const { database, wish, clock } = await worldWith('ada@works.example');
    const before = await readSuppressionList(database);
    const rows = await database.suppressions.toArray();
    const [again] = readSuppressionFile(JSON.stringify(before))?.wishes ?? [];
    if (!again) throw new Error('unreadable');
    clock.now += 1000;
    expect(await wish(again)).toEqual({ ok: true });
    expect(await database.suppressions.toArray()).toEqual(rows);
    expect(await database.suppressionKeys.toArray()).toMatchObject([{ isOwn: true }]);
  });

  /** As it is after lists of so many others were taken in. */
  const listOf = (others: number): SuppressionList => {
    const numbers = Array.from({ length: others }, (_, at) => String(at).padStart(64, '0'));
    const entries = numbers.map((hash) => ({ hash, kind: 'email' as const, at: 1, keyId: `k${hash}` }));
    const keys = numbers.map((key) => ({ id: `k${key}`, key }));
    return { format: 'reachable-suppressions', version: 1, keys, entries };
  };
  const take = async (others: number) => {
    const world = await worldWith('ada@works.example');
    const answers = [];
    const read = readSuppressionFile(JSON.stringify(listOf(others)));
    for (const wish of read?.wishes ?? []) answers.push(await world.wish(wishSchema.parse(wish)));
    return { ...world, answers };
  };

  it('of many installations is read elsewhere', async () => {
    const { database, answers } = await take(40);
    expect(answers).toEqual([{ ok: true }]);
    const saved = readSuppressionFile(JSON.stringify(await readSuppressionList(database)));
    expect(saved?.count).toBe(41);
  });

  it('of more than can be checked is refused whole, and why is said', async () => {
    const { database, answers } = await take(100);
    expect(answers).toMatchObject([{ ok: false, failure: { code: 'too_many_lists' } }]);
    expect([await database.suppressions.count(), await database.suppressionKeys.count()]).toEqual([1, 1]);
  });

  it('is made from lines, and lets go of somebody only by the value itself', async () => {
    const { database, wish } = await worldWith();
    const read = readSuppressionFile('"ada@works.example"\nnonsense\nworks.example\n');
    expect(read?.count).toBe(2);
    for (const lines of read?.wishes ?? []) await wish(lines);
    expect(await isListed(database, 'ADA@works.example')).toBe(true);
    await wish({ type: 'lift-suppression', value: 'ada@works.example' });
    expect(await isListed(database, 'ada@works.example')).toBe(false);
    expect(await isListed(database, 'works.example')).toBe(true);
    expect(await isListed(database, 'nonsense')).toBeNull();
  });

  const entries = (text: string) =>
    `{"format":"reachable-suppressions","version":1,"keys":[],"entries":[${text}]}`;
  it.each([
    ['nothing', ''],
    ['a greeting', 'hello there'],
    ['an entry without anything', entries('{}')],
    ['NaN', entries('NaN')],
    [
      'names of the language',
      '{"__proto__":{"format":"reachable-suppressions"},"constructor":{"version":1}}',
    ],
    ['ten megabytes of one line', 'x'.repeat(10_000_000)],
    ['ten megabytes of quotes', '"'.repeat(10_000_000)],
    ['ten thousand levels', entries(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  ])('%s is no list', (_, content) => {
    expect(readSuppressionFile(content)).toBeNull();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'format')).toBeUndefined();
  });

  it('takes the last of two equal keys, and nobody twice', async () => {
    const read = readSuppressionFile(entries('').replace('"version":1', '"version":9,"version":1'));
    expect(read?.count).toBe(0);
    const { database, wish } = await worldWith();
    const lines = readSuppressionFile('stop@x.example\nSTOP@x.example\n');
    for (const part of lines?.wishes ?? []) await wish(part);
    expect(await database.suppressions.count()).toBe(1);
  });

  it('is read back whole when it is longer than one message may be', () => {
    const key = { id: 'k', key: 'a'.repeat(64) };
    const hash = (place: number) => place.toString(16).padStart(64, '0');
    const all = Array.from({ length: mostSuppressed * 2 + 1 }, (_, place) => hash(place));
    const list = {
      ...{ format: 'reachable-suppressions', version: 1, keys: [key] },
      entries: all.map((one) => ({ hash: one, kind: 'email', at: 1, keyId: 'k' })),
    };
    const read = readSuppressionFile(JSON.stringify(list));
    expect(read?.count).toBe(all.length);
    expect(read?.wishes.every((wish) => wishSchema.safeParse(wish).success)).toBe(true);
    const given = read?.wishes.flatMap((wish) => ('list' in wish ? wish.list.entries : []));
    expect(given?.map((entry) => entry.hash)).toEqual(all);
    const lines = readSuppressionFile('stop@x.example\n'.repeat(mostSuppressed + 1));
    expect(lines?.wishes.map((wish) => ('values' in wish ? wish.values.length : 0))).toEqual([
      mostSuppressed,
      1,
    ]);
  });
});

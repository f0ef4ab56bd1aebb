import { describe, expect, it, vi } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import type { Run } from '../../../lib/enrichment/run.ts';
import { readReceiptFigures } from '../../../lib/runs/run-receipt-data.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { panelOf } from '../make-run.ts';
import { patience } from '../patience.ts';
import { allRows, bruno, erase, traces } from './erase-steps.ts';

describe('erasing one person', () => {
  it('leaves nothing of them in any table, and the money where it was', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database, queue } = world;
    const asked = await world.ask(['work-email']);
    await queue.landed();
    const drop = { runId: 'r', facts: ada, personId: null, reason: 'duplicate', until: null } as const;
    await database.drops.bulkAdd([
      { ...drop, id: 'theirs' },
      { ...drop, id: 'other', facts: bruno, personId: 'bruno' },
      {
        ...drop,
        id: 'by-name',
        facts: { ...ada, address: null, company: 'Former Works' },
        personId: asked.ok ? asked.personId : null,
      },
    ]);
    await database.selection.bulkAdd(
      [ada, bruno].map((facts, at) => ({ key: `${at}`, facts, at, obstacle: null })),
    );
    expect(await allRows(world)).toMatch(traces);
    const spentBefore = await database.daySpend.toArray();
    expect(await erase(world, asked.ok ? asked.personId : null)).toEqual({ ok: true });
    expect(await allRows(world)).not.toMatch(traces);
    expect(await database.ledger.toArray()).toMatchObject([{ personId: '', amount: 3 }]);
    expect(await database.daySpend.toArray()).toEqual(spentBefore);
    expect(await database.calls.count()).toBe(0);
    expect((await database.drops.toArray()).map(({ id, personId }) => [id, personId])).toEqual([
      ...[
        ['by-name', null],
        ['other', 'bruno'],
        ['theirs', null],
      ],
    ]);
    expect(await database.drops.get('other')).toMatchObject({ facts: bruno });
    expect(await database.selection.toArray()).toMatchObject([{ facts: { firstName: 'Bruno' } }]);
  });

  it('takes the rows that an upgrade set aside when they name them', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database, queue } = world;
    const asked = await world.ask(['work-email']);
    await queue.landed();
    const personId = asked.ok ? asked.personId : '';
    const theirs = [{ id: 'x', personId }, { address: ada.address }, { rawAnswer: 'is ADA@example.test' }];
    await database.damagedRows.bulkAdd(
      [...theirs, { address: bruno.address }].map((row, id) => ({ id, table: 'calls', row, foundAt: 0 })),
    );
    await erase(world, personId);
    expect((await database.damagedRows.toArray()).map(({ row }) => row)).toEqual([
      { address: bruno.address },
    ]);
  });

  it('leaves the damaged rows of others in which the letters of a short name stand too', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database } = world;
    const al = { ...ada, address: 'https://www.linkedin.com/in/al', fullName: 'Al Sample' };
    const asked = await world.ask(['work-email'], al);
    const theirs = [
      { key: 'in:al' },
      { address: 'https://www.linkedin.com/in/al' },
      { rawAnswer: '{"url":"https:\\/\\/www.linkedin.com\\/in\\/Al\\/"}' },
    ];
    const others = [
      { fullName: 'Sally Palmer', firstName: 'Al' },
      { key: 'in:al-capone', address: 'https://www.linkedin.com/in/pal' },
      { address: 'https://www.linkedin.com/in/al%C3%A9' },
    ];
    await database.damagedRows.bulkAdd(
      [...theirs, ...others].map((row, id) => ({ id, table: 'people', row, foundAt: 0 })),
    );
    await erase(world, asked.ok ? asked.personId : null, al);
    expect((await database.damagedRows.toArray()).map(({ row }) => row)).toEqual(others);
  });

  it.each([
    ['under the same address', {}],
    [
      'under another spelling that was known',
      { address: null, memberId: 'ACoAAsamplesamplesamplesamplesamplesam' },
    ],
    ['by name and company alone', { address: null }],
  ])('they are never looked up again %s', async (_, facts) => {
    const world = makeWorld({ answer: () => emailFound });
    const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
    const asked = await world.ask(['work-email'], { memberId });
    await world.queue.landed();
    await erase(world, asked.ok ? asked.personId : null);
    expect(await world.ask(['work-email'], facts)).toMatchObject({ failure: { code: 'suppressed' } });
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.ask(['work-email'], bruno)).toMatchObject({ ok: true });
  });

  it('while an answer is on its way: it is not kept, and counts as perhaps charged', async () => {
    const answer = Promise.withResolvers<typeof emailFound>();
    const world = makeWorld({ answer: () => answer.promise });
    const { database, queue } = world;
    await world.ask(['work-email']);
    await queue.drain();
    expect(world.sent).toHaveLength(1);
    await erase(world, null);
    expect(await database.ledger.toArray()).toMatchObject([{ uncertain: true, highest: 3, personId: '' }]);
    answer.resolve(emailFound);
    await queue.landed();
    expect(await allRows(world)).not.toMatch(traces);
    expect(await database.ledger.count()).toBe(1);
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 3, reserved: 0 }]);
  });

  it('in a run that waits: the run goes on without them and ends', async () => {
    const world = makeWorld({ answer: () => emailFound, maySend: () => false });
    const { database, queue } = world;
    const runId = await panelOf(world).start([ada, bruno]);
    await queue.landed();
    expect((await database.runs.get(runId))?.counts.waiting).toBe(2);
    await erase(world, null);
    const after: Partial<Run> | undefined = await database.runs.get(runId);
    expect(after?.counts).toMatchObject({ waiting: 1, cancelled: 1 });
    expect(await allRows(world)).not.toMatch(traces);
  });

  it('before a run has written them as lookups: they are taken out of it', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const runId = await panelOf(world).start([ada, bruno]);
    await erase(world, null);
    await world.queue.landed();
    expect(world.sent.map(({ items }) => items[0]?.person.firstName)).toEqual(['Bruno']);
    expect(await world.database.runs.get(runId)).toMatchObject({ people: 1, state: 'finished' });
  });

  it('ends the time in which others could be brought back, and leaves no answer about those', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database, queue } = world;
    const asked = await world.ask(['work-email']);
    const other = await world.ask(['work-email'], bruno);
    await queue.landed();
    const ids = asked.ok ? [asked.personId] : [];
    await panelOf(world).wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
    await erase(world, other.ok ? other.personId : null, bruno);
    expect(await allRows(world)).not.toMatch(traces);
    expect(await database.calls.count()).toBe(0);
  });

  it('of whom nothing but a place in the selection and in runs is stored', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database } = world;
    const drop = { runId: 'r', facts: ada, personId: null, reason: 'duplicate', until: null } as const;
    await database.drops.add({ ...drop, id: 'theirs' });
    await database.selection.add({ key: 'in:ada-sample', facts: ada, at: 1, obstacle: null });
    await erase(world, null);
    expect(await allRows(world)).not.toMatch(traces);
  });

  it('leaves the receipt of their run as it was', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const runId = await panelOf(world).start([ada, bruno]);
    await world.queue.landed();
    await vi.waitFor(
      async () => expect(await world.database.runs.get(runId)).toMatchObject({ state: 'finished' }),
      patience,
    );
    const before = await readReceiptFigures(world.database, runId);
    expect(before.spend).toMatchObject({ pronto: { estimated: 6 } });
    await erase(world, null);
    expect(await readReceiptFigures(world.database, runId)).toEqual(before);
  });

  it('leaves a contact usable that a colleague has too', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const asked = await world.ask(['work-email']);
    await world.ask(['work-email'], bruno);
    await world.queue.landed();
    await erase(world, asked.ok ? asked.personId : null);
    expect(await world.ask(['phone'], bruno)).toMatchObject({ ok: true });
  });
});

it('whoever was erased does not come back as the address of somebody who turns out to be the same', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { wish } = panelOf(world);
  const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
  const other = { ...bruno, address: null, memberId };
  const [one, two] = [await world.ask(['phone']), await world.ask(['phone'], other)];
  if (!one.ok || !two.ok) throw new Error('not asked');
  await wish({ type: 'erase-person', personId: one.personId, person: ada });
  const edit = (person: PersonFacts) =>
    wish({ type: 'edit-person', personId: two.personId, person, edited: ['company'] });
  const withBoth = { ...other, address: ada.address };
  expect(await edit(withBoth)).toMatchObject({ ok: false, failure: { code: 'suppressed' } });
  expect(JSON.stringify(await world.database.people.toArray())).not.toContain('ada-sample');
  await wish({ type: 'suppress', values: ['elsewhere.example'] });
  expect(await edit({ ...other, company: 'Elsewhere' })).toMatchObject({ ok: true });
});

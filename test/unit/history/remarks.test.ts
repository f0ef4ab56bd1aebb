import { describe, expect, it } from 'vitest';
import { employerDoubt } from '../../../lib/enrichment/employer-doubt.ts';
import { bitsOf } from '../../../lib/history/bits.ts';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { undoMs } from '../../../lib/people/deletion.ts';
import { readTimeline } from '../../../lib/timeline.ts';
import { ada, emailFound, makeWorld, type World } from '../make-world.ts';
import { panelOf } from '../make-run.ts';
import { expectTrueHistory } from './expect-true-history.ts';
import { readHistory } from './read-history.ts';

async function adaFound(world: World = makeWorld({ answer: () => emailFound })) {
  await world.ask(['work-email']);
  await world.queue.landed();
  const [person] = await world.database.people.toArray();
  return { world, database: world.database, panel: panelOf(world), personId: person?.id ?? '' };
}

async function dump({ database }: World) {
  const names = ['people', 'aliases', 'lookups', 'findings', 'personEvents'] as const;
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await database[name].toArray()] as const)),
  );
}

describe('a value that was paid for and is of no use', () => {
  it('is kept, marked, no longer found, and listed as wrong; the mark can be taken back', async () => {
    const { database, panel, personId } = await adaFound();
    const [finding] = await database.findings.toArray();
    const mark = (reason: 'bounced' | null) =>
      panel.wish({ type: 'mark-finding', findingId: finding?.id ?? '', reason });
    expect(await mark('bounced')).toEqual({ ok: true });
    expect(await database.findings.toArray()).toMatchObject([{ wrong: { reason: 'bounced' } }]);
    const found = (outcome: 'found' | 'wrong') =>
      readHistory(database, { ...wholeHistory, outcomes: [outcome] }, 10);
    expect([await found('found'), await found('wrong')]).toMatchObject([[], [{ personId, value: null }]]);
    await expectTrueHistory(database);
    await mark(null);
    expect([await found('found'), await found('wrong')]).toMatchObject([[{ value: 'ada@example.test' }], []]);
  });
});

describe('a deletion', () => {
  it('leaves nothing in the history, and Undo puts everything back as it was', async () => {
    const { world, database, panel, personId } = await adaFound();
    await panel.wish({ type: 'save-note', personId, note: 'met in Oslo' });
    const before = await dump(world);
    const people = { of: 'query', query: wholeHistory, except: [] } as const;
    await panel.wish({ type: 'delete-people', people, batch: 'b1' });
    expect(Object.values(await dump(world)).flat()).toEqual([]);
    expect(await database.historyRows.count()).toBe(0);
    expect(await database.ledger.count()).toBe(1);
    await panel.wish({ type: 'undo-deletion', batch: 'b1' });
    expect(await dump(world)).toEqual(before);
    expect(await database.deletions.count()).toBe(0);
    await expectTrueHistory(database);
  });

  it('is not taken back by details that another panel still shows', async () => {
    const { database, panel, personId } = await adaFound();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [personId] }, batch: 'b1' });
    const person = { ...ada, company: 'Elsewhere' };
    const answer = await panel.wish({ type: 'edit-person', personId, person, edited: [] });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unknown_person' } });
    expect(await database.people.count()).toBe(0);
  });

  it('of somebody who was asked for anew meanwhile makes both one', async () => {
    const { world, database, panel, personId } = await adaFound();
    const people = { of: 'ids', ids: [personId] } as const;
    await panel.wish({ type: 'delete-people', people, batch: 'b1' });
    await adaFound(world);
    await panel.wish({ type: 'undo-deletion', batch: 'b1' });
    expect((await database.people.toArray()).map(({ id }) => id)).toEqual([personId]);
    expect(await database.findings.where({ personId }).count()).toBe(2);
    expect((await database.aliases.toArray()).map((alias) => alias.personId)).toEqual([personId]);
    await expectTrueHistory(database);
  });

  it('is final after ten minutes, the answers that named them too', async () => {
    const { world, database, panel, personId } = await adaFound();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [personId] }, batch: 'b1' });
    world.clock.now += undoMs - 1;
    await panel.wish({ type: 'wake' });
    expect(await database.deletions.count()).toBe(1);
    world.clock.now += 1;
    await panel.wish({ type: 'wake' });
    expect([await database.deletions.count(), await database.calls.count()]).toEqual([0, 0]);
    const answer = await panel.wish({ type: 'undo-deletion', batch: 'b1' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'undo_over', cost: 'not-charged' } });
  });

  it('cancels what waits for them', async () => {
    const world = makeWorld({ answer: () => emailFound, maySend: () => false });
    const { database, panel, personId } = await adaFound(world);
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [personId] }, batch: 'b1' });
    await panel.wish({ type: 'undo-deletion', batch: 'b1' });
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'cancelled' }]);
  });
});

it('an address that is corrected by hand is that of the same person', async () => {
  const { database, panel, personId } = await adaFound();
  const address = 'https://www.linkedin.com/in/ada-renamed';
  const person = { ...ada, address };
  const answer = await panel.wish({ type: 'edit-person', personId, person, edited: [] });
  expect(answer).toEqual({ ok: true, personId });
  expect(await database.people.toArray()).toMatchObject([{ id: personId, address }]);
});

describe('the timeline', () => {
  it('tells of every wish, request, answer with its cost, edit and export, the newest first', async () => {
    const { world, database, panel, personId } = await adaFound();
    world.clock.now += 1000;
    const person = { ...ada, company: 'Elsewhere' };
    await panel.wish({ type: 'edit-person', personId, person, edited: ['company'] });
    const row = await database.historyRows.get({ personId });
    world.clock.now += 1000;
    const record = { at: world.clock.now, format: 'csv', count: 1 };
    await database.exports.bulkAdd([
      { ...record, people: bitsOf([row?.number ?? 0]) },
      { ...record, people: bitsOf([(row?.number ?? 0) + 1]) },
    ]);
    const timeline = await readTimeline(database, personId);
    expect(timeline.map(({ type }) => type)).toEqual([
      ...['exported', 'deed', 'answered', 'called', 'asked', 'added'],
    ]);
    expect(timeline[1]).toMatchObject({ event: { type: 'edited', facts: ['company'] } });
    expect(timeline[2]).toMatchObject({ findings: [{ value: 'ada@example.test' }], spends: [{ amount: 3 }] });
  });
});

describe('the hint that an address may be of another employer', () => {
  const doubt = (value: string, company: string | null, domain: string | null = null) =>
    employerDoubt({ kind: 'work-email', value }, { company, domain });

  it.each([
    ['ada@works.example', 'Example Works GmbH', null],
    ['ada@example-works.example', 'Example Works', null],
    ['ada@exampleworks.co.example', 'Example Works Ltd', null],
    ['ada@ew.example', 'Example Works', null],
    ['ada@mail.elsewhere.example', 'Example Works', 'elsewhere.example'],
    ['ada@elsewhere.example', null, null],
    ['ada@atelier-modele.example', 'Atelier Modèle', null],
    ['ada@anything.example', '株式会社', null],
  ])('is silent about %s at %s', (value, company, domain) => {
    expect(doubt(value, company, domain)).toBeNull();
  });

  it.each([
    ['ada@elsewhere.example', 'Example Works', null],
    ['ada@elsewhere.example', null, 'works.example'],
  ])('warns of %s at %s', (value, company, domain) => {
    expect(doubt(value, company, domain)).toBe('elsewhere.example');
  });

  it('is silent about a personal address', () => {
    const finding = { kind: 'personal-email', value: 'ada@post.example' } as const;
    expect(employerDoubt(finding, { company: 'Example Works', domain: null })).toBeNull();
  });
});

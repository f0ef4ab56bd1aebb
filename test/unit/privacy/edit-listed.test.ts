import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { panelOf } from '../make-run.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { allRows, bruno, erase } from './erase-steps.ts';

describe('saving the details of somebody', () => {
  it('brings nobody back who was erased under another address', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const memberId = 'ACoAA000000000000000000000001';
    const other = await world.ask(['work-email'], { ...bruno, address: null, memberId });
    const asked = await world.ask(['work-email']);
    await world.queue.landed();
    await erase(world, asked.ok ? asked.personId : null);
    const personId = other.ok ? other.personId : '';
    const edit = (person: PersonFacts) =>
      panelOf(world).wish({ type: 'edit-person', personId, person, edited: [] });
    expect(await edit({ ...ada, memberId })).toMatchObject({
      ok: false,
      failure: { code: 'suppressed', cost: 'not-charged' },
    });
    expect(await allRows(world)).not.toMatch(/ada-sample|Ada Sample/);
    expect(await edit({ ...bruno, memberId })).toEqual({ ok: true, personId });
  });

  it('corrects what is stored of somebody on the list', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const asked = await world.ask(['work-email']);
    await world.queue.landed();
    const panel = panelOf(world);
    await panel.wish({ type: 'suppress', values: [ada.address ?? ''] });
    const personId = asked.ok ? asked.personId : '';
    const person = { ...ada, company: 'Other Works' };
    const edited = ['company' as const];
    expect(await panel.wish({ type: 'edit-person', personId, person, edited })).toEqual({
      ok: true,
      personId,
    });
    expect(await world.database.people.get(personId)).toMatchObject({ company: 'Other Works' });
  });
});

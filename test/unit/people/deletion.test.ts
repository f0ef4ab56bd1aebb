import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { bitsOf } from '../../../lib/history/bits.ts';
import { exportsOf } from '../../../lib/history/exports-of.ts';
import { expectTrueHistory } from '../history/expect-true-history.ts';
import { panelOf } from '../make-run.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { bruno } from '../privacy/erase-steps.ts';

const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
const vendorIds = { harmonic: 'urn:harmonic:person:7' };

async function open() {
  const world = makeWorld({ answer: () => emailFound });
  const panel = panelOf(world);
  const ask = async (facts: Partial<PersonFacts>) => {
    const asked = await world.ask(['phone'], facts);
    return asked.ok ? asked.personId : '';
  };
  const remove = (id: string) =>
    panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
  const undo = () => panel.wish({ type: 'undo-deletion', batch: 'b' });
  return { world, panel, ask, remove, undo };
}

it('whoever is deleted is taken out of what a run is still to write, by any spelling, and nobody else', async () => {
  const { world, panel, ask, remove } = await open();
  const id = await ask({ memberId });
  const runId = await panel.start([{ ...ada, leadId: 'ACwAAsamplesamplesamplesamplesamplesam' }, bruno]);
  await remove(id);
  await world.queue.landed();
  expect(world.sent.map(({ items }) => items.map(({ person }) => person.firstName))).toEqual([['Bruno']]);
  expect(await panel.run(runId)).toMatchObject({ state: 'finished', people: 1, counts: { found: 1 } });
});

it('whoever is brought back is in the same files as before', async () => {
  const { world, panel, ask, remove, undo } = await open();
  const id = await ask({});
  const { number = 0 } = (await world.database.historyRows.get({ personId: id })) ?? {};
  const people = bytesToHex(bitsOf([number]));
  await panel.wish({ type: 'record-export', at: 7, format: 'hubspot', count: 1, people });
  await remove(id);
  await undo();
  expect(await exportsOf(world.database, id)).toMatchObject([{ at: 7, format: 'hubspot' }]);
  await expectTrueHistory(world.database);
});

describe('whoever is brought back, when somebody else was stored meanwhile by what a vendor knows them', () => {
  it('stays somebody else where both have an address: the list was wrong', async () => {
    const { world, ask, remove, undo } = await open();
    const id = await ask({ vendorIds });
    await remove(id);
    const other = await ask({ ...bruno, vendorIds });
    await undo();
    const people = await world.database.people.toArray();
    expect(people.map((one) => one.id).toSorted()).toEqual([id, other].toSorted());
    expect(await world.database.aliases.get('in:ada-sample')).toMatchObject({ personId: id });
    expect(await world.database.aliases.get('in:bruno')).toMatchObject({ personId: other });
  });

  it('is the same where one of them has none', async () => {
    const { world, ask, remove, undo } = await open();
    const id = await ask({ vendorIds });
    await remove(id);
    await ask({ address: null, vendorIds });
    await undo();
    expect(await world.database.people.toArray()).toMatchObject([{ id, address: ada.address }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receive } from '../../../lib/worker/receive.ts';
import { ada } from '../make-world.ts';
import { makeWorker } from '../make-worker.ts';

const senders = {
  page: { id: 'ours', origin: 'https://www.linkedin.com', tab: { id: 1 } },
  panel: { id: 'ours', origin: 'chrome-extension://ours' },
};
const wish = {
  type: 'ask',
  personId: null,
  person: ada,
  edited: [],
  kinds: ['work-email'],
  again: false,
  shownPrice: { pronto: 3 },
};

describe('a page', () => {
  it('opens the panel at once with its click, before anything is awaited', async () => {
    const worker = await makeWorker();
    const answer = receive(worker.effects, { type: 'find', person: ada }, senders.page);
    expect(worker.opened).toEqual([1]);
    await answer;
  });

  it('asks for the review in the panel of its own window', async () => {
    const worker = await makeWorker();
    await receive(worker.effects, { type: 'review' }, { ...senders.page, tab: { id: 1, windowId: 7 } });
    expect(await worker.database.panelRequests.get('newest')).toMatchObject({
      wish: { type: 'review' },
      windowId: 7,
    });
  });

  it('does not open the panel by asking for states', async () => {
    const worker = await makeWorker();
    await receive(worker.effects, { type: 'states', people: [ada] }, senders.page);
    expect(worker.opened).toEqual([]);
    expect((await worker.written()).people).toBe(0);
  });

  it('stores a person and a lookup, once, and hears only the state', async () => {
    const worker = await makeWorker();
    const first = await receive(worker.effects, { type: 'find', person: ada }, senders.page);
    const second = await receive(worker.effects, { type: 'find', person: ada }, senders.page);
    const onlyStates = {
      ok: true,
      states: ['finding'],
      selected: [false],
      selectedCount: 0,
      pageControls: true,
      appearance: null,
    };
    expect([first, second]).toEqual([onlyStates, onlyStates]);
    expect(await worker.written()).toMatchObject({ people: 1, lookups: 1 });
  });

  it('starts nothing before the first run is finished', async () => {
    const worker = await makeWorker({ firstRunDone: false });
    const answer = await receive(worker.effects, { type: 'find', person: ada }, senders.page);
    expect(answer).toMatchObject({ ok: true, states: ['idle'], pageControls: false });
    expect(await worker.written()).toEqual(worker.empty);
    expect(worker.opened).toEqual([1]);
  });

  it('cannot name a person without any identity', async () => {
    const worker = await makeWorker();
    const nobody = { ...ada, address: 'https://evil.example/in/ada-sample' };
    const answer = await receive(worker.effects, { type: 'find', person: nobody }, senders.page);
    expect(answer).toEqual({ ok: false, code: 'invalid' });
    expect(await worker.written()).toEqual(worker.empty);
  });

  it('selects those whom the worker understands, each in their place', async () => {
    const worker = await makeWorker();
    const select = (...people: object[]) =>
      receive(worker.effects, { type: 'select', people, selected: true }, senders.page);
    const nobody = { ...ada, address: 'https://evil.example/in/ada-sample', memberId: null };
    expect(await select(nobody, ada)).toMatchObject({ ok: true, selected: [false, true], selectedCount: 1 });
    expect(await select(nobody)).toEqual({ ok: false, code: 'invalid' });
    expect(await worker.written()).toMatchObject({ selection: 1 });
  });

  it('hears nothing of how controls look while they are not wanted', async () => {
    const { effects } = await makeWorker({ firstRunDone: false });
    const answer = await receive(effects, { type: 'appearance' }, senders.page);
    expect(answer).toMatchObject({ ok: true, pageControls: false, appearance: null });
  });

  it('never makes the worker throw or write with anything else', async () => {
    const worker = await makeWorker();
    const body = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constantFrom('find', 'states', 'ask'), person: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(body, async (message) => {
        expect(await receive(worker.effects, message, senders.page)).toMatchObject({ ok: false });
      }),
    );
    expect(await worker.written()).toEqual(worker.empty);
  });
});

describe('the panel', () => {
  it('is told in a sentence’s code what the database could not do', async () => {
    const worker = await makeWorker();
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    worker.database.people.hook('creating', () => {
      throw full;
    });
    const answer = await receive(worker.effects, wish, senders.panel);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'storage_full', cost: 'not-charged' } });
    expect(await worker.written()).toEqual(worker.empty);
  });
});

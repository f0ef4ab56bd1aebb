import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageMessageSchema, wishSchema } from '../../../lib/message-schemas.ts';
import { receive } from '../../../lib/worker/receive.ts';
import type { MessageSender } from '../../../lib/worker/sender-kind.ts';
import { makeWorker } from '../make-worker.ts';
import { ada } from '../make-world.ts';
import { pageMessages, wishes } from './every-message.ts';

const linkedIn = 'https://www.linkedin.com';
const tab = { id: 1, url: `${linkedIn}/in/ada-sample/` };
const senders = {
  page: { id: 'ours', origin: linkedIn, tab },
  frame: { id: 'ours', origin: linkedIn, frameId: 3, tab },
  panel: { id: 'ours', origin: 'chrome-extension://ours' },
  // All of them say in every other place that they are at LinkedIn.
  'a frame of another site in a LinkedIn tab': {
    id: 'ours',
    origin: 'https://evil.example',
    tab,
    frameId: 3,
  },
  'a frame without an origin': { id: 'ours', origin: 'null', tab, url: tab.url },
  'no origin, but an address': { id: 'ours', url: tab.url, tab },
  'no encryption': { id: 'ours', origin: 'http://www.linkedin.com', tab },
  'another port': { id: 'ours', origin: `${linkedIn}:8443`, tab },
  'another host of LinkedIn': { id: 'ours', origin: 'https://linkedin.com', tab },
  'a look-alike': { id: 'ours', origin: 'https://www.linkedin.com.evil.example', tab },
  'a vendor’s page': { id: 'ours', origin: 'https://app.prontohq.com', tab },
  'no tab': { id: 'ours', origin: linkedIn },
  'another extension': { id: 'theirs', origin: 'chrome-extension://theirs' },
  'another extension in our name': { id: 'theirs', origin: 'chrome-extension://ours' },
  'another extension in a page': { id: 'theirs', origin: linkedIn, tab },
  nobody: {},
};
type Sender = keyof typeof senders;

const listenedTo: readonly Sender[] = ['page', 'frame', 'panel'];
const strangers = (Object.keys(senders) as Sender[]).filter((name) => !listenedTo.includes(name));

/** Somebody with an address that was found, at a vendor with a key and a balance. */
async function knowingWorker() {
  const worker = await makeWorker();
  const { effects, database, vault } = worker;
  await receive(effects, { type: 'find', person: ada }, senders.page);
  const [lookup] = await database.lookups.toArray();
  if (!lookup) throw new Error('nothing was asked');
  await database.lookups.put({ ...lookup, state: 'found', note: 'canary-note', settledAt: 1 });
  await database.findings.add({
    ...{ id: 'f1', personId: lookup.personId, lookupId: lookup.id, callId: 'c', kind: 'work-email' },
    ...{
      value: 'canary@works.example',
      label: null,
      provider: 'pronto',
      status: 'valid',
      rawStatus: 'canary',
    },
    ...{ checkedAt: 1, wrong: null },
  });
  const unit = 'credits' as const;
  const balance = { provider: 'pronto' as const, amount: 987_654, unit, limit: null, resetAt: null };
  await database.balances.put({ ...balance, raw: 'canary-balance', readAt: 1 });
  await vault.save('pronto', 'canary-of-a-key');
  return worker;
}

describe('the table of who may say what', () => {
  it('has an acceptable example of every message', () => {
    for (const message of pageMessages) expect(pageMessageSchema.safeParse(message).error).toBeUndefined();
    for (const wish of wishes) expect(wishSchema.safeParse(wish).error).toBeUndefined();
  });

  it.each(strangers)('%s is not heard at all', async (name) => {
    const worker = await makeWorker();
    for (const message of [...pageMessages, ...wishes])
      expect(receive(worker.effects, message, senders[name])).toBeUndefined();
    expect(await worker.written()).toEqual(worker.empty);
    expect(worker.opened).toEqual([]);
  });

  it.each(['page', 'frame'] as const)('a %s may wish nothing that the panel may', async (name) => {
    const worker = await makeWorker();
    for (const wish of wishes)
      expect(await receive(worker.effects, wish, senders[name])).toEqual({ ok: false, code: 'invalid' });
    expect(await worker.written()).toEqual(worker.empty);
    expect(worker.opened).toEqual([]);
  });

  // How controls look comes of the catalogue and of no table; texts need a browser.
  it.each(pageMessages.filter(({ type }) => type !== 'appearance'))(
    'a page may say $type, and its answer holds no key, balance or address',
    async (message) => {
      const { effects } = await knowingWorker();
      const answer = await receive(effects, message, senders.page);
      expect(answer).toMatchObject({ ok: true });
      expect(JSON.stringify(answer)).not.toMatch(/canary|987654|works\.example|pronto/);
    },
  );

  it('the panel may say nothing that a page may', async () => {
    const worker = await makeWorker();
    for (const message of pageMessages)
      expect(await receive(worker.effects, message, senders.panel)).toMatchObject({
        failure: { code: 'invalid_message' },
      });
    expect(await worker.written()).toEqual(worker.empty);
  });

  it('a message of ours with anything in the place of a part is answered, never thrown; a page effects nothing by it', async () => {
    const worker = await makeWorker();
    const spoiled = fc.constantFrom(...pageMessages, ...wishes).chain((message) => {
      const [, ...parts] = Object.keys(message);
      const part = parts.length > 0 ? fc.constantFrom(...parts) : fc.constant('type');
      return fc.tuple(part, fc.anything()).map(([name, value]) => ({ ...message, [name]: value }));
    });
    const said = (message: object, sender: MessageSender) => receive(worker.effects, message, sender);
    await fc.assert(
      fc.asyncProperty(
        spoiled.filter((message) => !pageMessageSchema.safeParse(message).success),
        async (message) => {
          expect(await said(message, senders.page)).toEqual({ ok: false, code: 'invalid' });
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        spoiled.filter((message) => !wishSchema.safeParse(message).success),
        async (message) => {
          expect(await said(message, senders.panel)).toMatchObject({ ok: false });
        },
      ),
    );
    expect(await worker.written()).toEqual(worker.empty);
  });

  it('a page may select 25 people a message, and not one more', async () => {
    const worker = await makeWorker();
    const people = Array.from({ length: 26 }, (_, n) => ({ ...ada, address: `${linkedIn}/in/row-${n}` }));
    const select = (some: object[]) =>
      receive(worker.effects, { type: 'select', people: some, selected: true }, senders.page);
    expect(await select(people)).toEqual({ ok: false, code: 'invalid' });
    expect((await worker.written())['selection']).toBe(0);
    expect(await select(people.slice(0, 25))).toMatchObject({ ok: true, selectedCount: 25 });
  });

  it('a page cannot put a second person into one request to find', async () => {
    const worker = await makeWorker();
    const second = { ...ada, address: `${linkedIn}/in/second` };
    const more = { type: 'find', person: ada, people: [ada, second], kinds: ['phone'] };
    await receive(worker.effects, more, senders.page);
    const lookups = await worker.database.lookups.toArray();
    expect(lookups.map(({ kind }) => kind)).toEqual(['work-email']);
    expect(await receive(worker.effects, { ...more, person: [ada, second] }, senders.page)).toEqual({
      ok: false,
      code: 'invalid',
    });
  });
});

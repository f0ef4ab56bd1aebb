import { expect, it } from 'vitest';
import { handedOver } from '../../../lib/private-file.ts';
import type { HttpRequest, RawAnswer } from '../../../lib/providers/provider.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { createDesk } from '../../../lib/worker/create-desk.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { makeWorker } from '../make-worker.ts';
import { answered } from '../make-world.ts';

const provider = 'pronto';
const [before, after] = ['old-sample-key-0001', 'new-sample-key-0002'];
const wrongKey = answered({ message: 'Invalid API key' }, 401);
const left = (credits: number) => answered({ credits, name: `Account ${credits}` });

/** The worker at a vendor that answers a question with the first key only when it is told to. */
async function slowVendor() {
  const worker = await makeWorker();
  const { effects, database, vault } = worker;
  const [held, heard] = [Promise.withResolvers<RawAnswer>(), Promise.withResolvers<void>()];
  const ask = async ({ url, headers }: HttpRequest) => {
    if (!Object.values(headers).some((value) => value.includes(before))) return left(70);
    if (url.endsWith('/credits')) heard.resolve();
    return held.promise;
  };
  const desk = createDesk(database, vault, { ...effects, http: { get: ask, post: ask, read: ask } });
  const context = { ...effects, desk };
  return { ...worker, context, heard: heard.promise, answer: held.resolve };
}

it('a slow check of a key says nothing about the one that took its place', async () => {
  const { context, database, heard, answer } = await slowVendor();
  const first = grantWish(context, { type: 'save-key', provider, apiKey: before });
  await heard;
  expect(await grantWish(context, { type: 'save-key', provider, apiKey: after })).toEqual({ ok: true });
  answer(wrongKey);
  expect(await first).toEqual({ ok: true });
  expect(await database.keyHints.get(provider)).toMatchObject({ checkResult: 'good', lastFour: '0002' });
});

it('the balance of an earlier key’s account is not shown as that of the key in its place', async () => {
  const { context, database, heard, answer } = await slowVendor();
  const first = grantWish(context, { type: 'save-key', provider, apiKey: before });
  await heard;
  await grantWish(context, { type: 'save-key', provider, apiKey: after });
  answer(left(9));
  await first;
  expect(await database.balances.get(provider)).toMatchObject({ amount: 70 });
});

it('a balance that comes when its key is removed already is not kept', async () => {
  const { context, database, heard, answer } = await slowVendor();
  const first = grantWish(context, { type: 'save-key', provider, apiKey: before });
  await heard;
  await grantWish(context, { type: 'remove-key', provider });
  answer(left(9));
  await first;
  expect([await database.balances.count(), await database.keyHints.count()]).toEqual([0, 0]);
});

it('keys from a file leave nothing of the balances of the keys before', async () => {
  const { context, database, content, vault } = await slowVendor();
  await grantWish(context, { type: 'save-key', provider, apiKey: after });
  expect(await database.balances.count()).toBe(1);
  await grantWish(context, { type: 'write-settings', file: 'f', keys: true });
  const written = await content.get(handedOver('settings', 'f'))?.text();
  content.set(
    handedOver('settings', 'f'),
    new Blob([String(written).replaceAll(after, 'other-sample-key-0003')]),
  );
  expect(await grantWish(context, { type: 'read-settings', file: 'f' })).toEqual({ ok: true });
  expect(await vault.read(provider)).toEqual({ apiKey: 'other-sample-key-0003' });
  expect(await database.balances.count()).toBe(0);
});

it('a key that comes while the keys are locked is not stored, and is said', async () => {
  const { effects, database } = await makeWorker();
  await grantWish(effects, { type: 'save-key', provider, apiKey: before });
  await grantWish(effects, { type: 'set-passphrase', current: '', next: 'a long passphrase' });
  await grantWish(effects, { type: 'lock-keys' });
  const answer = await grantWish(effects, { type: 'save-key', provider, apiKey: after });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'keys_locked' } });
  expect(await database.keyHints.get(provider)).toMatchObject({ lastFour: '0001' });
});

it('answers that waited for a key of their vendor are asked for at once', async () => {
  const { context, database } = await slowVendor();
  const later = context.now() + 3_600_000;
  const call: Call = {
    ...{ id: 'own', provider, state: 'polling', slotAt: 0, way: 'async', day: '2026-01-01' },
    ...{ personIds: ['p'], lookupIds: [], reference: 'r', submitted: null, nextPollAt: later },
    ...{ status: null, rawAnswer: null, highestCost: 0, settledAt: null, failure: null },
  };
  await database.calls.bulkAdd([call, { ...call, id: 'other', provider: 'harmonic' }]);
  await grantWish(context, { type: 'save-key', provider, apiKey: after });
  const calls = await database.calls.bulkGet(['own', 'other']);
  expect(calls.map((one) => one?.nextPollAt)).toEqual([context.now(), later]);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDiskFull } from '../../../lib/is-disk-full.ts';
import { type StorageTrouble, troubleChannel } from '../../../lib/storage-trouble.ts';
import { createTellTrouble } from '../../../lib/worker/tell-trouble.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { makeWorker } from '../make-worker.ts';
import { patience } from '../patience.ts';

const storage = (estimate: StorageEstimate) => ({ estimate: async () => estimate });

describe('whether the disk is full', () => {
  it('is said by what is left of the quota, which is what is left of the disk', async () => {
    expect(await isDiskFull(storage({ quota: 2_780_048, usage: 2_780_048 }))).toBe(true);
    expect(await isDiskFull(storage({ quota: 133_583_461, usage: 750_181 }))).toBe(false);
  });

  it('is not so when the browser does not say', async () => {
    expect(await isDiskFull(storage({}))).toBe(false);
    expect(await isDiskFull({ estimate: () => Promise.reject(new Error('no')) })).toBe(false);
  });
});

describe('a database that refuses', () => {
  let heard: (StorageTrouble | null)[];
  let panel: BroadcastChannel;
  beforeEach(() => {
    heard = [];
    panel = new BroadcastChannel(troubleChannel);
    panel.addEventListener('message', ({ data }) => heard.push(data));
  });
  afterEach(() => panel.close());

  it('for want of room is called full, though it does not say so itself', async () => {
    const tell = createTellTrouble(async () => true);
    tell('refusing');
    await vi.waitUntil(() => heard.length > 1, patience);
    expect(heard).toEqual([null, 'full']);
  });

  it('for another reason is called so', async () => {
    const tell = createTellTrouble(async () => false);
    tell('refusing');
    await vi.waitUntil(() => heard.length > 1, patience);
    expect(heard).toEqual([null, 'refusing']);
  });

  it('is not called anything any more once it writes, although the disk is looked at late', async () => {
    let answer: (isFull: boolean) => void = () => undefined;
    const tell = createTellTrouble(() => new Promise((resolve) => (answer = resolve)));
    tell('refusing');
    tell(null);
    answer(true);
    await Promise.resolve();
    tell('refusing');
    answer(false);
    await vi.waitUntil(() => heard.includes('refusing'), patience);
    expect(heard).toEqual([null, 'refusing']);
  });

  it('tells whoever wished for something, at no cost', async () => {
    const worker = await makeWorker();
    worker.database.close({ disableAutoOpen: true });
    const wish = { type: 'put-off-backup' };
    const sender = { id: 'ours', origin: 'chrome-extension://ours' };
    const isFull = { ...worker.effects, isDiskFull: async () => true };
    const codes = await Promise.all([isFull, worker.effects].map((one) => receive(one, wish, sender)));
    expect(codes).toMatchObject([
      { ok: false, failure: { code: 'storage_full', cost: 'not-charged' } },
      { ok: false, failure: { code: 'internal', cost: 'not-charged' } },
    ]);
  });
});

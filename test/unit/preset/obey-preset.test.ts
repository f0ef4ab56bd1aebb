import { describe, expect, it } from 'vitest';
import { readOwnPrivacySettings, readPrivacySettings } from '../../../lib/privacy/read-privacy-settings.ts';
import { defaultPrivacySettings } from '../../../lib/privacy/privacy-settings.ts';
import { handedOver } from '../../../lib/private-file.ts';
import { readSettings, readSettingsApart } from '../../../lib/read-settings.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { createPolicyFollower } from '../../../lib/worker/follow-policy.ts';
import { answerPage } from '../../../lib/worker/page-messages.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { makeWorker } from '../make-worker.ts';

/** A worker under a policy that can be changed while it runs. */
async function managed(policy: object) {
  const worker = await makeWorker();
  const browser = { policy: policy as object | Error, listeners: [] as (() => void)[], changes: 0 };
  const area = {
    get: async () => {
      if (browser.policy instanceof Error) throw browser.policy;
      return browser.policy;
    },
    onChanged: { addListener: (listener: () => void) => void browser.listeners.push(listener) },
  };
  const { isRead } = createPolicyFollower({
    ...{
      database: worker.database,
      managed: area,
      now: () => 0,
      sleepUntil: () => new Promise(() => undefined),
    },
    changed: () => void (browser.changes += 1),
  });
  await isRead();
  const change = async (next: object | Error) => {
    browser.policy = next;
    for (const listener of browser.listeners) listener();
    await isRead();
  };
  const grant = (wish: Parameters<typeof grantWish>[1]) => grantWish(worker.effects, wish);
  return { ...worker, browser, change, grant };
}

const strict = { allowedVendors: ['harmonic'], prontoDailyCap: 5, sidePanelOnly: true, keepMonths: 2 };
const allowed = async ({ database }: Awaited<ReturnType<typeof managed>>) =>
  (await readSettings(database)).order['work-email'];

describe('the worker under a policy', () => {
  it('obeys it from the first reading, and each change at once', async () => {
    const worker = await managed(strict);
    expect([await allowed(worker), worker.browser.changes]).toEqual([['harmonic'], 1]);
    await worker.change({ ...strict, allowedVendors: ['pronto'] });
    expect([await allowed(worker), worker.browser.changes]).toEqual([['pronto'], 2]);
    await worker.change({ ...strict, allowedVendors: ['pronto'] });
    expect(worker.browser.changes).toBe(2);
    await worker.change({});
    expect(await readSettings(worker.database)).toEqual({ ...defaultSettings, firstRunDoneAt: 1 });
  });

  it('goes by what it read last when the browser does not tell', async () => {
    const worker = await managed(strict);
    await worker.change(new Error('no answer'));
    expect(await allowed(worker)).toEqual(['harmonic']);
  });

  it('goes on with what it read last when the browser takes its time, and obeys as soon as it is told', async () => {
    const { database } = await managed(strict);
    const told = Promise.withResolvers<unknown>();
    const timer = Promise.withResolvers<void>();
    const waits: number[] = [];
    let changes = 0;
    const { isRead, readAgain } = createPolicyFollower({
      database,
      managed: { get: () => told.promise, onChanged: { addListener: () => undefined } },
      now: () => 1_000,
      sleepUntil: (at) => (waits.push(at), timer.promise),
      changed: () => void (changes += 1),
    });
    timer.resolve();
    await isRead();
    expect([(await readSettings(database)).order['work-email'], waits]).toEqual([['harmonic'], [11_000]]);
    told.resolve({ allowedVendors: ['pronto'] });
    await readAgain();
    expect([(await readSettings(database)).order['work-email'], changes]).toEqual([['pronto'], 1]);
  });

  it('neither stores nor uses the key of a vendor that is not allowed', async () => {
    const worker = await managed({});
    await worker.vault.save('pronto', 'canary-of-a-key');
    await worker.change(strict);
    const refused = { ok: false, failure: { code: 'vendor_not_allowed', cost: 'not-charged' } };
    expect(await worker.grant({ type: 'save-key', provider: 'pronto', apiKey: 'other' })).toMatchObject(
      refused,
    );
    expect(await worker.grant({ type: 'check-key', provider: 'pronto' })).toMatchObject(refused);
    expect(await worker.grant({ type: 'refresh-balance', provider: 'pronto' })).toMatchObject(refused);
    const { keyProblem, provider } = await worker.effects.desk('pronto');
    expect([keyProblem, JSON.stringify(provider)]).toEqual([
      'vendor_not_allowed',
      expect.not.stringContaining('canary'),
    ]);
    expect(await worker.grant({ type: 'remove-key', provider: 'pronto' })).toEqual({ ok: true });
  });

  it('cannot be led round it by settings that are saved, and keeps the user’s own for later', async () => {
    const worker = await managed(strict);
    const { database } = worker;
    const shown = await readSettings(database);
    const pronto = { ...shown.providers.pronto, dailyCap: 1000, runCap: 3 };
    const settings = { ...shown, pageControls: true, providers: { ...shown.providers, pronto } };
    await worker.grant({ type: 'save-settings', settings });
    const joined = await readSettings(database);
    expect([joined.pageControls, joined.providers.pronto.dailyCap]).toEqual([false, 5]);
    await worker.change({});
    const free = await readSettings(database);
    expect([free.pageControls, free.providers.pronto.runCap, free.order]).toEqual([
      true,
      3,
      defaultSettings.order,
    ]);
  });

  it('gives back the vendors that it hid, in their places, also when the others were put in another order', async () => {
    const worker = await managed({ allowedVendors: ['salesfinity', 'sixtyfour'] });
    const shown = await readSettings(worker.database);
    expect(shown.order['work-email']).toEqual(['salesfinity', 'sixtyfour']);
    const order = { ...shown.order, 'work-email': ['sixtyfour' as const, 'salesfinity' as const] };
    await worker.grant({ type: 'save-settings', settings: { ...shown, order } });
    expect(await allowed(worker)).toEqual(['sixtyfour', 'salesfinity']);
    await worker.change({});
    expect(await allowed(worker)).toEqual(['pronto', 'sixtyfour', 'harmonic', 'salesfinity']);
  });

  it('cannot be led round it by a file of settings, nor by its keys', async () => {
    const worker = await managed(strict);
    const keys = [{ provider: 'pronto', apiKey: 'canary' }];
    const file = { format: 'reachable-settings', version: 1, settings: defaultSettings, keys };
    worker.content.set(handedOver('settings', 'f'), new Blob([JSON.stringify(file)]));
    expect(await worker.grant({ type: 'read-settings', file: 'f' })).toEqual({ ok: true });
    expect(await readSettings(worker.database)).toMatchObject({
      pageControls: false,
      order: { 'work-email': ['harmonic'] },
    });
    expect(await worker.vault.read('pronto')).toEqual({ problem: 'no_key' });
  });

  it('writes the user’s own settings into a file, not the administrator’s', async () => {
    const worker = await managed(strict);
    await worker.grant({ type: 'write-settings', file: 'f', keys: false });
    const text = (await worker.content.get(handedOver('settings', 'f'))?.text()) ?? '';
    expect(JSON.parse(text).settings).toEqual({ ...defaultSettings, firstRunDoneAt: 1 });
  });

  it('keeps it over a restore, and out of the backup', async () => {
    const worker = await managed(strict);
    expect(await worker.grant({ type: 'write-backup', file: 'f', keys: false })).toEqual({ ok: true });
    const backup = worker.content.get(handedOver('backup', 'f'));
    expect(await backup?.text()).not.toContain('preset');
    worker.content.set(handedOver('restore', 'f'), backup ?? new Blob([]));
    expect(await worker.grant({ type: 'restore-backup', file: 'f' })).toEqual({ ok: true });
    expect((await readSettingsApart(worker.database)).preset.allowedVendors).toEqual(['harmonic']);
  });

  it('does not take a preset out of a backup', async () => {
    const worker = await managed(strict);
    await worker.grant({ type: 'write-backup', file: 'f', keys: false });
    const text = (await worker.content.get(handedOver('backup', 'f'))?.text()) ?? '';
    const forged = text.replace('"key":"settings"', '"key":"preset"');
    expect(forged).not.toBe(text);
    worker.content.set(handedOver('restore', 'f'), new Blob([forged]));
    expect(await worker.grant({ type: 'restore-backup', file: 'f' })).toMatchObject({ ok: false });
    expect(await allowed(worker)).toEqual(['harmonic']);
  });

  it('keeps people no longer than it says, whatever the user saves', async () => {
    const worker = await managed(strict);
    const settings = { ...defaultPrivacySettings, keepMonths: null, sender: 'Example Works' };
    await worker.grant({ type: 'save-privacy-settings', settings });
    expect(await readPrivacySettings(worker.database)).toEqual({ ...settings, keepMonths: 2 });
    expect(await readOwnPrivacySettings(worker.database)).toEqual(settings);
  });

  it('puts nothing into pages', async () => {
    const worker = await managed(strict);
    expect(await answerPage(worker.effects, { type: 'states', people: [] })).toMatchObject({
      pageControls: false,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { vendorsFor } from '../../lib/enrichment/plan-waterfall.ts';
import { handedOver } from '../../lib/private-file.ts';
import { readSettings } from '../../lib/read-settings.ts';
import { type ProviderSettings, type Settings, defaultSettings } from '../../lib/settings.ts';
import { readWaterfallRules } from '../../lib/waterfall-rules.ts';
import { grantWish } from '../../lib/worker/wishes.ts';
import { makeWorker } from './make-worker.ts';

async function worker() {
  const made = await makeWorker();
  const save = async (keys = false) => {
    expect(await grantWish(made.effects, { type: 'write-settings', file: 'f', keys })).toEqual({ ok: true });
    return (await made.content.get(handedOver('settings', 'f'))?.text()) ?? '';
  };
  const open = (text: string) => {
    made.content.set(handedOver('settings', 'f'), new Blob([text]));
    return grantWish(made.effects, { type: 'read-settings', file: 'f' });
  };
  return { ...made, save, open };
}

describe('settings as a file', () => {
  it('come into another installation, without the keys', async () => {
    const one = await worker();
    await one.vault.save('pronto', 'canary-of-a-key');
    const waterfall = { ...defaultSettings.waterfall, mostCentsPerPerson: 77 };
    const settings = { ...defaultSettings, pageControls: false, waterfall };
    await grantWish(one.effects, { type: 'save-settings', settings });
    const text = await one.save();
    expect(text).not.toContain('canary');
    const other = await worker();
    expect(await other.open(text)).toEqual({ ok: true });
    expect(await readSettings(other.database)).toEqual(await readSettings(one.database));
    expect(await other.vault.read('pronto')).toEqual({ problem: 'no_key' });
    expect(other.content.size).toBe(0);
  });

  it('bring the keys along when that was asked for', async () => {
    const [one, other] = [await worker(), await worker()];
    await one.vault.save('pronto', 'canary-of-a-key');
    expect(await other.open(await one.save(true))).toEqual({ ok: true });
    expect(await other.vault.read('pronto')).toEqual({ apiKey: 'canary-of-a-key' });
  });

  it('of an older version get what they do not know as it is at first', async () => {
    const { database, open } = await worker();
    const file = {
      format: 'reachable-settings',
      version: 1,
      settings: { pageControls: false, providers: {} },
    };
    expect(await open(JSON.stringify(file))).toEqual({ ok: true });
    expect(await readSettings(database)).toEqual({
      ...defaultSettings,
      pageControls: false,
      firstRunDoneAt: 1,
    });
  });

  const whole = { format: 'reachable-settings', version: 1, settings: defaultSettings, keys: [] };
  const provider = defaultSettings.providers.pronto;
  const withProvider = (changes: object) => ({
    ...whole,
    settings: { ...defaultSettings, providers: { pronto: { ...provider, ...changes } } },
  });
  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...whole, version: 2 })],
    ['a price below zero', JSON.stringify(withProvider({ dailyCap: -1 }))],
    ['a webhook without encryption', JSON.stringify(withProvider({ webhookUrl: 'http://evil.example' }))],
    ['NaN', JSON.stringify(whole).replace(/"dailyCap":\d+/, '"dailyCap":NaN')],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['ten megabytes', JSON.stringify({ ...whole, more: 'x'.repeat(10_000_000) })],
    ['a key of nobody', JSON.stringify({ ...whole, keys: [{ provider: '__proto__', apiKey: 'x' }] })],
  ])('are refused, and nothing is changed: %s', async (_, text) => {
    const { database, open, written } = await worker();
    const before = [await readSettings(database), await written()];
    expect(await open(text)).toMatchObject({ ok: false, failure: { code: 'settings_unreadable' } });
    expect([await readSettings(database), await written()]).toEqual(before);
  });

  const hook = (name: string) => `https://hooks.${name}.example/secret`;
  const runWay = 'webhook' as const;
  const ownSettings = (changes: Partial<ProviderSettings>): Settings => {
    const { providers } = defaultSettings;
    return { ...defaultSettings, providers: { ...providers, pronto: { ...provider, ...changes } } };
  };

  it('give nobody the address at which the results arrive, but beside the key of its vendor', async () => {
    const { effects, save } = await worker();
    const settings = ownSettings({ webhookUrl: hook('own'), runWay });
    await grantWish(effects, { type: 'save-settings', settings });
    expect(await save(true)).not.toContain('hooks');
    await grantWish(effects, { type: 'save-key', provider: 'pronto', apiKey: 'k' });
    expect(await save(false)).not.toContain('hooks');
    expect(await save(true)).toContain(hook('own'));
  });

  it('move to another computer with keys and webhooks', async () => {
    const { database, open } = await worker();
    const keys = [{ provider: 'pronto', apiKey: 'k' }];
    expect(
      await open(JSON.stringify({ ...withProvider({ webhookUrl: hook('own'), runWay }), keys })),
    ).toEqual({ ok: true });
    expect((await readSettings(database)).providers.pronto).toMatchObject({
      webhookUrl: hook('own'),
      runWay,
    });
  });

  it.each([null, hook('own')])('send no results to whoever made the file; own address: %s', async (own) => {
    const { database, effects, open } = await worker();
    await grantWish(effects, { type: 'save-settings', settings: ownSettings({ webhookUrl: own }) });
    expect(await open(JSON.stringify(withProvider({ webhookUrl: hook('evil'), runWay })))).toEqual({
      ok: true,
    });
    const { pronto } = (await readSettings(database)).providers;
    expect(pronto.webhookUrl).toBe(own);
    expect(pronto.runWay).toBe(own === null ? provider.runWay : runWay);
  });

  it('cannot have one vendor asked twice for the same', async () => {
    const { database, open } = await worker();
    const order = { ...defaultSettings.order, 'work-email': ['pronto', 'salesfinity', 'pronto'] };
    expect(await open(JSON.stringify({ ...whole, settings: { ...defaultSettings, order } }))).toEqual({
      ok: true,
    });
    await database.keyHints.bulkPut(
      (['pronto', 'salesfinity'] as const).map((provider) => {
        return { provider, lastFour: '1234', savedAt: 1, checkedAt: null, checkResult: null, account: null };
      }),
    );
    const rules = await readWaterfallRules(database, 'single');
    expect(vendorsFor('work-email', rules)).toEqual(['pronto', 'salesfinity']);
  });

  it('cannot change the language itself, nor go above a vendor’s limit or to another host', async () => {
    const { database, open } = await worker();
    const odd = withProvider({ requestLimit: 99_999, hosts: 'evil.example' });
    const text = JSON.stringify(odd).replace('"settings":{', '"settings":{"__proto__":{"polluted":1},');
    expect(await open(text)).toEqual({ ok: true });
    const { pronto } = (await readSettings(database)).providers;
    expect([pronto.requestLimit, pronto.hosts]).toEqual([provider.requestLimit, provider.hosts]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { noPreset } from '../../../lib/preset/preset.ts';
import { capabilitiesOf, providerIds } from '../../../lib/providers/index.ts';
import { settingsSchema } from '../../../lib/settings-schema.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import { vendorForm, vendorProblems, vendorSettings, waysOf } from '../../../lib/vendor-form.ts';

const pronto = capabilitiesOf('pronto');
const nothingSet = noPreset.providers.pronto;
const form = vendorForm(defaultSettings.providers.pronto, 'en');

test.each(providerIds)('an untouched form of %s changes nothing', (id) => {
  const settings = defaultSettings.providers[id];
  expect(vendorSettings(vendorForm(settings, 'en'))).toEqual(settings);
  expect(vendorProblems(vendorForm(settings, 'en'), capabilitiesOf(id), nothingSet)).toEqual({});
});

test('what is typed is saved, and the worker takes it', () => {
  const typed = {
    ...form,
    hosts: 'pipecorn',
    singleWay: 'async' as const,
    prices: { 'work-email': '2,5', 'personal-email': '4', phone: '' },
    dailyCap: '',
    runCap: ' 12 ',
    requestLimit: '7',
    webhookUrl: ' https://hook.example/x ',
    phoneCountryCodes: 'fr; de us',
    centsPerUnit: '0.4',
  };
  expect(vendorProblems(typed, pronto, nothingSet)).toEqual({});
  const saved = vendorSettings(typed);
  expect(saved).toEqual({
    hosts: 'pipecorn',
    singleWay: 'async',
    runWay: 'sync',
    prices: { 'work-email': 2.5, 'personal-email': 4, phone: null },
    dailyCap: null,
    runCap: 12,
    requestLimit: 7,
    webhookUrl: 'https://hook.example/x',
    phoneCountryCodes: ['FR', 'DE', 'US'],
    centsPerUnit: 0.4,
  });
  const providers = { ...defaultSettings.providers, pronto: saved };
  expect(settingsSchema.safeParse({ ...defaultSettings, providers }).success).toBe(true);
});

test('what cannot be saved is named', () => {
  const wrong = {
    ...form,
    prices: { ...form.prices, phone: 'dear' },
    dailyCap: '-3',
    centsPerUnit: '1e3',
    webhookUrl: 'http://hook.example',
    phoneCountryCodes: 'FRA',
  };
  expect(vendorProblems(wrong, pronto, nothingSet)).toEqual({
    phone: 'not-a-number',
    dailyCap: 'not-a-number',
    centsPerUnit: 'not-a-number',
    webhookUrl: 'not-https',
    phoneCountryCodes: 'not-a-country',
  });
});

test('an amount that the worker does not take is named too', () => {
  const prices = { ...form.prices, phone: '1000001' };
  const much = { ...form, prices, dailyCap: '2000000', runCap: '1000000' };
  expect(vendorProblems(much, pronto, nothingSet)).toEqual({ phone: 'too-much', dailyCap: 'too-much' });
});

test.each(['', '0', '51', 'many'])('%j is no limit of requests for a vendor that allows 50', (requestLimit) =>
  expect(vendorProblems({ ...form, requestLimit }, pronto, nothingSet)).toEqual({
    requestLimit: 'not-a-limit',
  }),
);

test.each(['javascript:alert(1)', 'hook', 'ftp://x.example', 'https://'])(
  'the webhook %j is refused',
  (webhookUrl) =>
    expect(vendorProblems({ ...form, webhookUrl }, pronto, nothingSet)).toEqual({ webhookUrl: 'not-https' }),
);

test.each(['https://localhost:5678/hook', 'https://192.168.1.20/in', 'https://n8n/in', 'https://[::1]/'])(
  'the webhook %j, where the vendor cannot deliver what was paid for, is refused',
  (webhookUrl) => {
    const typed = { ...form, webhookUrl };
    expect(vendorProblems(typed, pronto, nothingSet)).toEqual({ webhookUrl: 'not-public' });
    expect(waysOf(typed, pronto, 'run')).toEqual(['sync', 'async']);
  },
);

test('a webhook that is longer than the worker takes is refused where it is typed', () => {
  const webhookUrl = `https://hook.example/${'x'.repeat(480)}`;
  const save = (typed: typeof form) => {
    const providers = { ...defaultSettings.providers, pronto: vendorSettings(typed) };
    return settingsSchema.safeParse({ ...defaultSettings, providers }).success;
  };
  const longer = { ...form, webhookUrl };
  const longest = { ...form, webhookUrl: webhookUrl.slice(0, 500) };
  expect([save(longer), save(longest)]).toEqual([false, true]);
  expect(vendorProblems(longer, pronto, nothingSet)).toEqual({ webhookUrl: 'too-long' });
  expect(vendorProblems(longest, pronto, nothingSet)).toEqual({});
});

test('a country as people write it becomes the code of it', () => {
  const typed = { ...form, phoneCountryCodes: 'uk, FR gb' };
  expect(vendorProblems(typed, pronto, nothingSet)).toEqual({});
  expect(vendorSettings(typed).phoneCountryCodes).toEqual(['GB', 'FR']);
});

test('results go to a webhook only when its address was given, and only those of a run', () => {
  const webhookUrl = ' https://hook.example ';
  expect(waysOf(form, pronto, 'run')).toEqual(['sync', 'async']);
  expect(waysOf({ ...form, webhookUrl }, pronto, 'run')).toEqual(['sync', 'async', 'webhook']);
  expect(waysOf({ ...form, webhookUrl }, pronto, 'single')).toEqual(['sync', 'async']);
});

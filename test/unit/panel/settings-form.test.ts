import { expect, test } from 'vitest';
import { settingsForm, settingsFrom, settingsProblems } from '../../../lib/settings-form.ts';
import { settingsSchema } from '../../../lib/settings-schema.ts';
import { defaultSettings } from '../../../lib/settings.ts';

const form = settingsForm(defaultSettings, 'pronto');

test('an untouched form changes nothing', () => {
  expect(settingsFrom(form, defaultSettings, 'pronto')).toEqual(defaultSettings);
  expect(settingsProblems(form)).toEqual({});
});

test('what is typed is saved, and the worker takes it', () => {
  const typed = {
    ...form,
    tickedKinds: ['phone' as const],
    hosts: 'pipecorn',
    way: 'async' as const,
    prices: { 'work-email': '2,5', 'personal-email': '4', phone: '' },
    dailyCap: '',
    webhookUrl: ' https://hook.example/x ',
    phoneCountryCodes: 'fr; de us',
  };
  expect(settingsProblems(typed)).toEqual({});
  const saved = settingsFrom(typed, defaultSettings, 'pronto');
  expect(saved.tickedKinds).toEqual(['phone']);
  expect(saved.providers.pronto).toEqual({
    ...defaultSettings.providers.pronto,
    hosts: 'pipecorn',
    singleWay: 'async',
    runWay: 'async',
    prices: { 'work-email': 2.5, 'personal-email': 4, phone: null },
    dailyCap: null,
    webhookUrl: 'https://hook.example/x',
    phoneCountryCodes: ['FR', 'DE', 'US'],
  });
  expect(settingsSchema.safeParse(saved).success).toBe(true);
});

test('what cannot be saved is named', () => {
  const wrong = {
    ...form,
    prices: { ...form.prices, phone: 'dear' },
    dailyCap: '-3',
    webhookUrl: 'http://hook.example',
    phoneCountryCodes: 'FRA',
  };
  expect(settingsProblems(wrong)).toEqual({
    phone: 'not-a-number',
    dailyCap: 'not-a-number',
    webhookUrl: 'not-https',
    phoneCountryCodes: 'not-a-country',
  });
});

test.each(['javascript:alert(1)', 'hook', 'ftp://x.example', 'https://'])(
  'the webhook %j is refused',
  (webhookUrl) => expect(settingsProblems({ ...form, webhookUrl })).toEqual({ webhookUrl: 'not-https' }),
);

import { describe, expect, it } from 'vitest';
import { defaultPrivacySettings } from '../../../lib/privacy/privacy-settings.ts';
import { joinPreset, joinPresetPrivacy } from '../../../lib/preset/join-preset.ts';
import { keepOwn } from '../../../lib/preset/keep-own.ts';
import { policyValues } from '../../../lib/preset/policy-values.ts';
import { noPreset } from '../../../lib/preset/preset.ts';
import { readPolicy } from '../../../lib/preset/read-policy.ts';
import { defaultSettings } from '../../../lib/settings.ts';

const whole = {
  allowedVendors: ['harmonic', 'pronto'],
  workEmailOrder: ['harmonic', 'sixtyfour', 'pronto'],
  sidePanelOnly: true,
  keepMonths: 6,
  mostCentsPerPerson: 50,
  prontoDailyCap: 20,
  prontoPhonePrice: 25,
};

describe('a policy', () => {
  it('is taken as it is written', () => {
    expect(readPolicy(whole)).toEqual({
      ...noPreset,
      allowedVendors: ['harmonic', 'pronto'],
      order: { 'work-email': ['harmonic', 'sixtyfour', 'pronto'] },
      ...{ sidePanelOnly: true, keepMonths: 6, mostCentsPerPerson: 50 },
      providers: { ...noPreset.providers, pronto: { dailyCap: 20, runCap: null, prices: { phone: 25 } } },
    });
  });

  it.each(policyValues.map(({ name }) => name))('says that %s is wrong, and takes all else', (name) => {
    const others = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
    expect(readPolicy({ ...others, [name]: { wrong: true } })).toEqual({
      ...readPolicy(others),
      ignored: [name],
    });
  });

  it.each([
    ['prontoDailyCap', -1],
    ['prontoDailyCap', 'lots'],
    ['prontoDailyCap', Number.POSITIVE_INFINITY],
    ['keepMonths', 0],
    ['keepMonths', 2.5],
    ['sidePanelOnly', 'yes'],
    ['apiKey', 'canary'],
    ['prontoKey', 'canary'],
    ['__proto__x', 1],
  ])('counts nothing for %s: %j', (name, value) => {
    expect(readPolicy({ [name]: value })).toEqual({ ...noPreset, ignored: [name] });
  });

  it('names vendors that nobody knows, and allows the others only', () => {
    const { allowedVendors, ignored } = readPolicy({ allowedVendors: ['hunter', 'pronto', 7, 'pronto'] });
    expect([allowedVendors, ignored]).toEqual([['pronto'], ['allowedVendors: hunter', 'allowedVendors: 7']]);
  });

  it.each([null, undefined, 'x', 7, [], [1]])('that is none (%j) sets nothing', (policy) => {
    expect({ ...readPolicy(policy), ignored: [] }).toEqual(noPreset);
  });

  it('never holds a key, nor a place that keys or results could go to', () => {
    expect(policyValues.filter(({ name }) => /key|host|url|token|secret/i.test(name))).toEqual([]);
  });
});

describe('a preset over the user’s settings', () => {
  const preset = readPolicy(whole);

  it('sets nothing when there is none', () => {
    expect(joinPreset(defaultSettings, noPreset)).toEqual(defaultSettings);
    expect(joinPresetPrivacy(defaultPrivacySettings, noPreset)).toEqual(defaultPrivacySettings);
  });

  it('wins, and only vendors that are allowed are asked', () => {
    const { pageControls, order, providers } = joinPreset(defaultSettings, preset);
    expect(pageControls).toBe(false);
    expect(order).toEqual({
      'work-email': ['harmonic', 'pronto'],
      'personal-email': ['pronto'],
      phone: ['pronto'],
    });
    expect(providers.pronto.prices).toEqual({ ...defaultSettings.providers.pronto.prices, phone: 25 });
  });

  it.each([
    [null, 20],
    [300, 20],
    [20, 20],
    [5, 5],
    [0, 0],
  ])('a cap of the user’s of %j becomes %j: only stricter', (own, joined) => {
    const pronto = { ...defaultSettings.providers.pronto, dailyCap: own };
    const waterfall = { ...defaultSettings.waterfall, mostCentsPerPerson: own };
    const settings = { ...defaultSettings, waterfall, providers: { ...defaultSettings.providers, pronto } };
    const both = joinPreset(settings, { ...preset, mostCentsPerPerson: 20 });
    expect([both.providers.pronto.dailyCap, both.waterfall.mostCentsPerPerson]).toEqual([joined, joined]);
  });

  it('keeps people no longer, under no tag', () => {
    const own = { ...defaultPrivacySettings, keepMonths: null, keepMonthsByTag: { client: 24, short: 2 } };
    expect(joinPresetPrivacy(own, preset)).toMatchObject({
      keepMonths: 6,
      keepMonthsByTag: { client: 6, short: 2 },
    });
    expect(joinPresetPrivacy({ ...own, keepMonths: 3 }, preset).keepMonths).toBe(3);
  });

  it('is not stored as the user’s: what the user did not change stays as it was', () => {
    const shown = joinPreset(defaultSettings, preset);
    const pronto = { ...shown.providers.pronto, runCap: 7 };
    const wished = { ...shown, providers: { ...shown.providers, pronto } };
    const stored = keepOwn(wished, shown, defaultSettings);
    expect(stored).toEqual({
      ...defaultSettings,
      providers: {
        ...defaultSettings.providers,
        pronto: { ...defaultSettings.providers.pronto, runCap: 7 },
      },
    });
  });

  it.each([
    ['moved', ['sixtyfour', 'salesfinity'], ['pronto', 'sixtyfour', 'harmonic', 'salesfinity']],
    ['switched off', ['sixtyfour'], ['pronto', 'sixtyfour', 'harmonic']],
    ['all switched off', [], ['pronto', 'harmonic']],
    ['untouched', ['salesfinity', 'sixtyfour'], ['pronto', 'salesfinity', 'sixtyfour', 'harmonic']],
    ['written by who knew of all', ['harmonic', 'sixtyfour'], ['harmonic', 'sixtyfour']],
  ])('vendors that it hides keep their places in the user’s order when the others are %s', (_, ...lists) => {
    const own = ['pronto', 'salesfinity', 'sixtyfour', 'harmonic'];
    const [wished, stored] = lists;
    expect(keepOwn(wished, ['salesfinity', 'sixtyfour'], own)).toEqual(stored);
  });
});

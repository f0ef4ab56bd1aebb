import { parseAmount } from './enrichment/parse-amount.ts';
import { type Kind, kinds } from './enrichment/kind.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import type { Way } from './providers/way.ts';
import type { Settings } from './settings.ts';

/** The settings of one vendor as they stand in the form: amounts and lists as typed. */
export interface SettingsForm {
  pageControls: boolean;
  tickedKinds: Kind[];
  hosts: string;
  way: Way;
  prices: Record<Kind, string>;
  dailyCap: string;
  runCap: string;
  webhookUrl: string;
  phoneCountryCodes: string;
}

export type SettingsField = Kind | 'dailyCap' | 'runCap' | 'webhookUrl' | 'phoneCountryCodes';
export type SettingsProblem = 'not-a-number' | 'not-https' | 'not-a-country';
export type SettingsProblems = Partial<Record<SettingsField, SettingsProblem>>;

const typed = (amount: number | null) => (amount === null ? '' : String(amount));

export function settingsForm(settings: Settings, provider: ProviderId): SettingsForm {
  const { hosts, singleWay, prices, dailyCap, runCap, webhookUrl, phoneCountryCodes } =
    settings.providers[provider];
  return {
    pageControls: settings.pageControls,
    tickedKinds: settings.tickedKinds,
    hosts,
    way: singleWay,
    prices: {
      'work-email': typed(prices['work-email']),
      'personal-email': typed(prices['personal-email']),
      phone: typed(prices.phone),
    },
    dailyCap: typed(dailyCap),
    runCap: typed(runCap),
    webhookUrl: webhookUrl ?? '',
    phoneCountryCodes: phoneCountryCodes.join(', '),
  };
}

/** Codes as typed: separated by commas or spaces, in any case. */
function countryCodes(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

function amountOf(text: string): number | null {
  const parsed = parseAmount(text);
  return 'wrong' in parsed ? null : parsed.value;
}

/** Which fields cannot be saved, and why. */
export function settingsProblems(form: SettingsForm): SettingsProblems {
  const problems: SettingsProblems = {};
  for (const kind of kinds) if ('wrong' in parseAmount(form.prices[kind])) problems[kind] = 'not-a-number';
  if ('wrong' in parseAmount(form.dailyCap)) problems.dailyCap = 'not-a-number';
  if ('wrong' in parseAmount(form.runCap)) problems.runCap = 'not-a-number';
  const webhook = form.webhookUrl.trim();
  if (webhook !== '' && URL.parse(webhook)?.protocol !== 'https:') problems.webhookUrl = 'not-https';
  const wrongCode = countryCodes(form.phoneCountryCodes).some((code) => !/^[A-Z]{2}$/.test(code));
  if (wrongCode) problems.phoneCountryCodes = 'not-a-country';
  return problems;
}

/** The settings as the form says; call it only for a form without problems. */
export function settingsFrom(form: SettingsForm, before: Settings, provider: ProviderId): Settings {
  const prices = {
    'work-email': amountOf(form.prices['work-email']),
    'personal-email': amountOf(form.prices['personal-email']),
    phone: amountOf(form.prices.phone),
  };
  const changed = {
    hosts: form.hosts,
    ...{ singleWay: form.way, runWay: form.way },
    prices,
    dailyCap: amountOf(form.dailyCap),
    runCap: amountOf(form.runCap),
    webhookUrl: form.webhookUrl.trim() || null,
    phoneCountryCodes: countryCodes(form.phoneCountryCodes),
  };
  const providers = { ...before.providers, [provider]: { ...before.providers[provider], ...changed } };
  const { pageControls, tickedKinds } = form;
  return { ...before, pageControls, tickedKinds, providers };
}

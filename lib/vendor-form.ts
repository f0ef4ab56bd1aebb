import { type Kind, kinds } from './enrichment/kind.ts';
import { mostAmount, parseAmount } from './enrichment/parse-amount.ts';
import { formatTyped } from './format/format-number.ts';
import { isPublicAddress } from './is-public-host.ts';
import type { VendorPreset } from './preset/preset.ts';
import { choosableWays } from './providers/choosable-ways.ts';
import type { Capabilities } from './providers/provider.ts';
import type { Way } from './providers/way.ts';
import { type ProviderSettings, longestWebhook } from './settings.ts';

/** The settings of one vendor as they stand in the form: amounts and lists as typed. */
export interface VendorForm {
  hosts: string;
  singleWay: Way;
  runWay: Way;
  prices: Record<Kind, string>;
  dailyCap: string;
  runCap: string;
  requestLimit: string;
  webhookUrl: string;
  phoneCountryCodes: string;
  centsPerUnit: string;
}

const caps = ['dailyCap', 'runCap'] as const;

type VendorField =
  Kind | (typeof caps)[number] | 'centsPerUnit' | 'requestLimit' | 'webhookUrl' | 'phoneCountryCodes';
type AmountProblem = 'not-a-number' | 'too-much' | 'above-preset';
export type VendorProblem =
  AmountProblem | 'not-a-limit' | 'not-https' | 'not-public' | 'too-long' | 'not-a-country';
export type VendorProblems = Partial<Record<VendorField, VendorProblem>>;

export function vendorForm(settings: ProviderSettings, locale: string): VendorForm {
  const typed = (amount: number | null) => formatTyped(amount, locale);
  const { hosts, singleWay, runWay, prices, webhookUrl, phoneCountryCodes } = settings;
  return {
    ...{ hosts, singleWay, runWay },
    prices: {
      'work-email': typed(prices['work-email']),
      'personal-email': typed(prices['personal-email']),
      phone: typed(prices.phone),
    },
    dailyCap: typed(settings.dailyCap),
    runCap: typed(settings.runCap),
    requestLimit: typed(settings.requestLimit),
    webhookUrl: webhookUrl ?? '',
    phoneCountryCodes: phoneCountryCodes.join(', '),
    centsPerUnit: typed(settings.centsPerUnit),
  };
}

const countryCode = /^[A-Z]{2}$/;

/** Codes as typed, each once: separated by commas or spaces, in any case. What people write for a code ("UK") becomes it. */
function countryCodes(text: string): string[] {
  const typed = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const usual = (code: string) => new Intl.Locale(`und-${code}`).region ?? code;
  return [...new Set(typed.map((code) => (countryCode.test(code) ? usual(code) : code)))];
}

function amountOf(text: string): number | null {
  const parsed = parseAmount(text);
  return 'wrong' in parsed ? null : parsed.value;
}

function isLimit(text: string, { limit }: Capabilities): boolean {
  const requests = amountOf(text);
  return requests !== null && requests > 0 && requests <= limit.requests;
}

/** Why an amount cannot be saved. `most`: what the administrator allows (null: anything); none at all is above that. */
export function amountProblem(text: string, most: number | null = null): AmountProblem | undefined {
  const parsed = parseAmount(text);
  if ('wrong' in parsed) return 'not-a-number';
  if (most !== null && (parsed.value ?? Infinity) > most) return 'above-preset';
  return (parsed.value ?? 0) > mostAmount ? 'too-much' : undefined;
}

function webhookProblem(address: string): VendorProblem | undefined {
  if (address === '') return undefined;
  if (URL.parse(address)?.protocol !== 'https:') return 'not-https';
  if (!isPublicAddress(address)) return 'not-public';
  return address.length > longestWebhook ? 'too-long' : undefined;
}

/** Which fields cannot be saved, and why. */
export function vendorProblems(
  form: VendorForm,
  capabilities: Capabilities,
  preset: VendorPreset,
): VendorProblems {
  const problems: VendorProblems = {};
  const note = (field: VendorField, problem: VendorProblem | undefined) => {
    if (problem) problems[field] = problem;
  };
  for (const kind of kinds) note(kind, amountProblem(form.prices[kind]));
  for (const cap of caps) note(cap, amountProblem(form[cap], preset[cap]));
  note('centsPerUnit', amountProblem(form.centsPerUnit));
  if (!isLimit(form.requestLimit, capabilities)) problems.requestLimit = 'not-a-limit';
  note('webhookUrl', webhookProblem(form.webhookUrl.trim()));
  const wrongCode = countryCodes(form.phoneCountryCodes).some((code) => !countryCode.test(code));
  if (wrongCode) problems.phoneCountryCodes = 'not-a-country';
  return problems;
}

/** The ways that can be chosen as the form stands: without a webhook's address, none that needs it. */
export function waysOf(form: VendorForm, capabilities: Capabilities, use: 'single' | 'run'): Way[] {
  return choosableWays(capabilities, { webhookUrl: form.webhookUrl.trim() || null }, use);
}

/** The vendor's settings as the form says; call it only for a form without problems. */
export function vendorSettings(form: VendorForm): ProviderSettings {
  const { hosts, singleWay, runWay, prices } = form;
  return {
    ...{ hosts, singleWay, runWay },
    prices: {
      'work-email': amountOf(prices['work-email']),
      'personal-email': amountOf(prices['personal-email']),
      phone: amountOf(prices.phone),
    },
    dailyCap: amountOf(form.dailyCap),
    runCap: amountOf(form.runCap),
    requestLimit: amountOf(form.requestLimit) ?? 1,
    webhookUrl: form.webhookUrl.trim() || null,
    phoneCountryCodes: countryCodes(form.phoneCountryCodes),
    centsPerUnit: amountOf(form.centsPerUnit),
  };
}

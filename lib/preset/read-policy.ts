import { z } from 'zod';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isProviderId } from '../providers/index.ts';
import { type AmountSet, type PolicyValue, policyValues } from './policy-values.ts';
import { type Preset, noPreset } from './preset.ts';

const given = z.record(z.string(), z.unknown());
const words = z.array(z.unknown()).max(100);
const flag = z.boolean();
const months = z.number().int().min(1).max(120);
const amount = z.number().min(0).max(1_000_000);

/** A policy as a preset. What is unknown or wrong is named in `ignored` and takes nothing else along. Never throws. */
export function readPolicy(policy: unknown): Preset {
  const values = given.safeParse(policy).data ?? {};
  const known = policyValues.filter(({ name }) => Object.hasOwn(values, name));
  const unknown = Object.keys(values).filter((name) => !policyValues.some((value) => value.name === name));
  const start: Preset = { ...structuredClone(noPreset), ignored: unknown };
  return known.reduce((preset, value) => taken(preset, value, values[value.name]), start);
}

function taken(preset: Preset, { name, ...value }: PolicyValue, raw: unknown): Preset {
  const ignored = [...preset.ignored, name];
  if (value.type === 'vendors') {
    const list = words.safeParse(raw).data;
    if (!list) return { ...preset, ignored };
    const { vendors, wrong } = vendorsIn(list);
    const noted = { ...preset, ignored: [...preset.ignored, ...wrong.map((word) => `${name}: ${word}`)] };
    if (value.sets.what === 'allowedVendors') return { ...noted, allowedVendors: vendors };
    return { ...noted, order: { ...noted.order, [value.sets.kind]: vendors } };
  }
  if (value.type === 'flag') {
    const sidePanelOnly = flag.safeParse(raw).data;
    return sidePanelOnly === undefined ? { ...preset, ignored } : { ...preset, sidePanelOnly };
  }
  const number = (value.type === 'months' ? months : amount).safeParse(raw).data;
  if (number === undefined) return { ...preset, ignored };
  return value.type === 'months' ? { ...preset, keepMonths: number } : withAmount(preset, value.sets, number);
}

function withAmount(preset: Preset, sets: AmountSet, number: number): Preset {
  if (sets.what === 'mostCentsPerPerson') return { ...preset, mostCentsPerPerson: number };
  const before = preset.providers[sets.vendor];
  const after =
    sets.what === 'cap'
      ? { ...before, [sets.cap]: number }
      : { ...before, prices: { ...before.prices, [sets.kind]: number } };
  return { ...preset, providers: { ...preset.providers, [sets.vendor]: after } };
}

function vendorsIn(list: readonly unknown[]): { vendors: ProviderId[]; wrong: string[] } {
  const isVendor = (word: unknown): word is ProviderId => typeof word === 'string' && isProviderId(word);
  const wrong = list.filter((word) => !isVendor(word)).map((word) => String(word).slice(0, 40));
  return { vendors: [...new Set(list.filter(isVendor))], wrong };
}

import { z } from 'zod';
import type { CallItem } from '../provider.ts';
import { type SixtyfourResult, sixtyfourResult } from './answer-schema.ts';

const wrapped = z.object({ result: z.record(z.string(), z.unknown()) });
const answers = ['email', 'personal_email', 'error'];

/** The result of each lookup, or null where there is none that can be told to be its own. The shape of a bulk answer is
 * on no page: results are matched by the profile they echo, else by the name, else by their place when all are there
 * and nothing says that they are somebody else's. Of a part of those who were asked for, nobody has a place. */
export function matchResults(
  items: readonly CallItem[],
  entries: readonly unknown[],
  isPart: boolean,
): (SixtyfourResult | null)[] {
  const results = entries.map(readResult);
  if (!isPart && items.length === 1 && results.length === 1) return [results[0]?.result ?? null];
  const asked = items.map(({ person: { address, fullName, company } }) =>
    marksOf(address, fullName, company),
  );
  return asked.map((own, index) => {
    const besides = asked.toSpliced(index, 1);
    const others = besides.filter((other) => !isSamePerson(other, own));
    const place = !isPart && results.length === items.length ? results[index] : undefined;
    const placed = place && !others.some((other) => isOf(place, other)) ? place : undefined;
    const found = marks.map((mark) => only(results, others, own, mark)).find((one) => one !== undefined);
    // Both answers to one person bear the same marks, and each may say something else.
    const isTwice = others.length < besides.length;
    return ((isTwice && placed) || (found ?? placed))?.result ?? null;
  });
}

/** What tells whose a result is, the surest first. */
const marks = ['slug', 'post', 'name'] as const;
type Marks = Record<(typeof marks)[number], string | null>;
type Text = string | null | undefined;

function marksOf(linkedin: Text, name: Text, company: Text): Marks {
  const [named, at] = [nameKey(name), nameKey(company)];
  const post = named !== null && at !== null ? JSON.stringify([named, at]) : null;
  return { slug: slugOf(linkedin), post, name: named };
}

/** Two lookups of a call may be of one person by now: at one address there is nobody else. */
function isSamePerson(one: Marks, other: Marks): boolean {
  return one.slug !== null && one.slug === other.slug;
}

type Read = Marks & { result: SixtyfourResult | null };

/** The single result with this mark, if nobody else who was asked for has it. */
function only(
  results: readonly Read[],
  others: readonly Marks[],
  own: Marks,
  mark: keyof Marks,
): Read | undefined {
  if (own[mark] === null || others.some((other) => other[mark] === own[mark])) return undefined;
  const found = results.filter((result) => result[mark] === own[mark]);
  return found.length === 1 ? found[0] : undefined;
}

function isOf({ slug, name }: Marks, other: Marks): boolean {
  return (slug !== null && slug === other.slug) || (name !== null && name === other.name);
}

function readResult(entry: unknown): Read {
  const inner = wrapped.safeParse(entry).data?.result ?? entry;
  const result = sixtyfourResult.safeParse(inner).data ?? null;
  const told = isObject(inner) && answers.some((name) => Object.hasOwn(inner, name));
  return {
    ...marksOf(result?.linkedin, result?.name, result?.company),
    result: told ? result : null,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function slugOf(address: Text): string | null {
  return /\/in\/([^/?#]+)/.exec(address ?? '')?.[1]?.toLowerCase() ?? null;
}

function nameKey(name: Text): string | null {
  return name?.trim().toLowerCase() || null;
}

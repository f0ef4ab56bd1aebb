import { partsOf } from '../parts-of.ts';

/** Tells the rows in which somebody is named, by their ids or by a trace. It is for rows that have no known shape: they are
 * searched as a whole, but never for a part of a word, which might be somebody else's. */
export function mentions(ids: readonly string[], traces: readonly string[]): (row: unknown) => boolean {
  // There is mostly no such row, and of many people they are not made for nothing.
  let patterns: RegExp[] | undefined;
  return (row) => {
    patterns ??= patternsOf([...ids.map(word), ...traces.map(traceSought)]);
    const text = String(JSON.stringify(row)).toLowerCase();
    return patterns.some((pattern) => pattern.test(text));
  };
}

/** Patterns of what is looked for, and of what may stand neither before nor behind it. */
interface Sought {
  texts: string[];
  before: string;
  after: string;
}

/** No pattern may be too large: a browser takes none of many thousand people. */
const textsAtOnce = 500;

function patternsOf(all: readonly Sought[]): RegExp[] {
  const alike = Map.groupBy(all, ({ before, after }) => `${before} ${after}`);
  return [...alike.values()].flatMap((group) => {
    const texts = group.flatMap((one) => one.texts);
    const [before, after] = [group[0]?.before ?? '', group[0]?.after ?? ''];
    return partsOf(texts, textsAtOnce).map((own) => new RegExp(`${before}(?:${own.join('|')})${after}`, 'u'));
  });
}

const wordEdges = {
  before: String.raw`(?<![\p{L}\p{M}\p{N}_-])`,
  after: String.raw`(?![\p{L}\p{M}\p{N}_-])`,
};

function traceSought(trace: string): Sought {
  const sort = trace.slice(0, trace.indexOf(':'));
  const value = trace.slice(sort.length + 1);
  if (sort === 'in') return publicName(value);
  if (sort === 'email') return email(value);
  if (sort === 'phone') return phone(value);
  // `id:harmonic:urn:…`: answers have it without the vendor.
  if (sort === 'id') return word(value.slice(value.indexOf(':') + 1));
  return word(sort === 'name' ? trace : value);
}

function word(text: string): Sought {
  return { texts: [literal(text)], ...wordEdges };
}

/** One that may as well be somebody's first name is looked for in addresses and keys only. */
function publicName(name: string): Sought {
  const texts = [...new Set([literal(name), literal(encodeURIComponent(name))])];
  const isUnlikeNames = name.length > 9 || /[-\d]/.test(name);
  const before = isUnlikeNames ? wordEdges.before : `${wordEdges.before}in(?::|\\\\*/)`;
  // A public name may hold signs, and letters spelt with `%`.
  return { texts, before, after: String.raw`(?![.+&'’]?[\p{L}\p{M}\p{N}_%-])` };
}

function email(address: string): Sought {
  const edges = { before: String.raw`(?<![\p{L}\p{M}\p{N}_.+-])`, after: String.raw`(?!\.?[\p{L}\p{N}_-])` };
  return { texts: [literal(address)], ...edges };
}

/** However its digits are set apart. */
function phone(digits: string): Sought {
  const text = [...digits].join(String.raw`[\s().\-/]*`);
  return { texts: [text], before: String.raw`(?<!\d)(?:00)?`, after: String.raw`(?!\d)` };
}

/** As it stands in small letters in JSON, and in JSON within JSON where that makes no difference. */
function literal(text: string): string {
  return JSON.stringify(text.toLowerCase())
    .slice(1, -1)
    .replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Tells the rows in which somebody is named, by their ids or by a trace. It is for rows that have no known shape: they are
 * searched as a whole, but never for a part of a word, which might be somebody else's. */
export function mentions(ids: readonly string[], traces: readonly string[]): (row: unknown) => boolean {
  const patterns = [...ids.map(word), ...traces.map(patternOf)];
  if (patterns.length === 0) return () => false;
  const pattern = new RegExp(patterns.join('|'), 'u');
  return (row) => pattern.test(String(JSON.stringify(row)).toLowerCase());
}

const before = String.raw`(?<![\p{L}\p{M}\p{N}_-])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}_-])`;

function patternOf(trace: string): string {
  const sort = trace.slice(0, trace.indexOf(':'));
  const value = trace.slice(sort.length + 1);
  if (sort === 'in') return publicName(value);
  if (sort === 'email') return email(value);
  if (sort === 'phone') return phone(value);
  // `id:harmonic:urn:…`: answers have it without the vendor.
  if (sort === 'id') return word(value.slice(value.indexOf(':') + 1));
  return word(sort === 'name' ? trace : value);
}

function word(text: string): string {
  return `${before}${literal(text)}${after}`;
}

/** One that may as well be somebody's first name is looked for in addresses and keys only. */
function publicName(name: string): string {
  const spellings = [...new Set([literal(name), literal(encodeURIComponent(name))])].join('|');
  const isUnlikeNames = name.length > 9 || /[-\d]/.test(name);
  const behind = isUnlikeNames ? before : `${before}in(?::|\\\\*/)`;
  // A public name may hold signs, and letters spelt with `%`.
  return String.raw`${behind}(?:${spellings})(?![.+&'’]?[\p{L}\p{M}\p{N}_%-])`;
}

function email(address: string): string {
  return String.raw`(?<![\p{L}\p{M}\p{N}_.+-])${literal(address)}(?!\.?[\p{L}\p{N}_-])`;
}

/** However its digits are set apart. */
function phone(digits: string): string {
  return String.raw`(?<!\d)(?:00)?${[...digits].join(String.raw`[\s().\-/]*`)}(?!\d)`;
}

/** As it stands in small letters in JSON, and in JSON within JSON where that makes no difference. */
function literal(text: string): string {
  return JSON.stringify(text.toLowerCase())
    .slice(1, -1)
    .replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Numbers from one to another, both included. */
export interface Span {
  from: number;
  to: number;
}

export const everyNumber: Span = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** Dexie's tree of changed keys. */
interface KeyRanges {
  from?: unknown;
  to?: unknown;
  l?: KeyRanges | null;
  r?: KeyRanges | null;
}

/** The numbers of a table whose rows were added, changed or removed, as Dexie tells of each commit of any context. */
export function changedSpans(parts: object, database: string, table: string): Span[] {
  return 'all' in parts ? [everyNumber] : spansIn(Reflect.get(parts, `idb://${database}/${table}/`));
}

function spansIn(ranges: unknown): Span[] {
  if (typeof ranges !== 'object' || ranges === null) return [];
  const { from, to, l, r } = ranges as KeyRanges;
  const own = from === undefined ? [] : [spanOf(from, to)];
  return [...spansIn(l), ...own, ...spansIn(r)];
}

/** An end that is no number means that there is none. */
function spanOf(from: unknown, to: unknown): Span {
  return {
    from: typeof from === 'number' ? Math.max(from, everyNumber.from) : everyNumber.from,
    to: typeof to === 'number' ? Math.min(to, everyNumber.to) : everyNumber.to,
  };
}

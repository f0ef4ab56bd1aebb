import type { WishOf } from '../messages.ts';
import { parseJson } from '../parse-json.ts';
import { partsOf } from '../parts-of.ts';
import { mostSuppressed, suppressionListSchema } from './suppression-list-schema.ts';
import type { SuppressionList } from './suppression.ts';
import { readTrace } from './trace.ts';

type ListWish = WishOf<'suppress' | 'import-suppressions'>;

/** What a file asks for, in wishes short enough to be sent: a saved list of hashes, or lines with one address, email, phone
 * or domain each. null: it is neither. `count`: how many entries it has. */
export function readSuppressionFile(content: string): { wishes: ListWish[]; count: number } | null {
  const read = suppressionListSchema.safeParse(parseJson(content));
  if (read.success) {
    const { entries, ...list } = withUsedKeys(read.data);
    const wishes = partsOf(entries, mostSuppressed).map((part): ListWish => {
      return { type: 'import-suppressions', list: { ...list, entries: part } };
    });
    return { wishes, count: entries.length };
  }
  const values = content
    .split(/[\r\n,;\t]+/)
    .map((line) => line.replaceAll('"', '').trim())
    .filter((line) => line.length <= 500 && readTrace(line) !== null);
  if (values.length === 0) return null;
  const wishes = partsOf(values, mostSuppressed).map((part): ListWish => ({
    type: 'suppress',
    values: part,
  }));
  return { wishes, count: values.length };
}

/** A key with which nothing is on the list would only make checks longer. */
function withUsedKeys(list: SuppressionList): SuppressionList {
  const used = new Set(list.entries.map(({ keyId }) => keyId));
  return { ...list, keys: list.keys.filter(({ id }) => used.has(id)) };
}

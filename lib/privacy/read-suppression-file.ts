import type { Wish } from '../messages.ts';
import { mostSuppressed, suppressionListSchema } from './suppression-list-schema.ts';
import { readTrace } from './trace.ts';

type ListWish = Extract<Wish, { type: 'suppress' | 'import-suppressions' }>;

/** What a file asks for: a saved list of hashes, or lines with one address, email, phone or domain each. null: it is
 * neither. `count`: how many entries it has. */
export function readSuppressionFile(content: string): { wish: ListWish; count: number } | null {
  const list = suppressionListSchema.safeParse(parsed(content));
  if (list.success)
    return { wish: { type: 'import-suppressions', list: list.data }, count: list.data.entries.length };
  const values = content
    .split(/[\r\n,;\t]+/)
    .map((line) => line.replaceAll('"', '').trim())
    .filter((line) => line.length <= 500 && readTrace(line) !== null);
  if (values.length === 0 || values.length > mostSuppressed) return null;
  return { wish: { type: 'suppress', values }, count: values.length };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

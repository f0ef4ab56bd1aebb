import { personKeys } from '../people/person-keys.ts';
import type { Candidate } from './askable-kinds.ts';

/** Did the same spelling, or somebody stored who turns out to be the same, come before? Remembers this one. */
export function isDuplicate(
  { facts, known }: Pick<Candidate, 'facts' | 'known'>,
  seen: Set<string>,
): boolean {
  const keys = [...personKeys(facts), ...(known?.ids ?? []).map((id) => `id:${id}`)];
  const duplicate = keys.some((key) => seen.has(key));
  for (const key of keys) seen.add(key);
  return duplicate;
}

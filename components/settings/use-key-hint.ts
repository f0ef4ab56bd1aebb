import type { KeyHint } from '../../lib/database.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** What may be known of a stored key; null: none is stored. Undefined while it is read. */
export function useKeyHint(provider: ProviderId): KeyHint | null | undefined {
  const database = useDatabase();
  return useLiveQuery(async () => (await database.keyHints.get(provider)) ?? null, [database, provider]);
}

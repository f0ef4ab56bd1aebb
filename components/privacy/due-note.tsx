import { countDue } from '../../lib/privacy/count-due.ts';
import type { Terms } from '../../lib/privacy/delete-after.ts';
import { plural } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Callout } from '../shell/callout.tsx';
import { useLiveQuery } from '../use-live-query.ts';

/** How many people go with these times, saved or not yet: somebody may have paid for them. */
export function DueNote({ terms }: { terms: Terms }) {
  const database = useDatabase();
  const due = useLiveQuery(() => countDue(database, terms, Date.now()), [database, JSON.stringify(terms)]);
  if (!due) return null;
  return <Callout tone="caution" icon="warning" title={plural('retention_due', due)} />;
}

import { useCallback } from 'react';
import { readRuns } from '../../lib/runs/runs-page.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { RunRow } from '../run/run-row.tsx';
import { Section } from '../settings/section.tsx';
import { useLiveSampled } from '../use-live-sampled.ts';

const mostShown = 5;

/** What the newest runs cost; each opens its receipt. */
export function RunSpends() {
  const database = useDatabase();
  const page = useLiveSampled(useCallback(() => readRuns(database, 1), [database]));
  if (!page || page.runs.length === 0) return null;
  return (
    <Section title={text('spend_by_run')}>
      <ul>
        {page.runs.slice(0, mostShown).map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ul>
    </Section>
  );
}

import { useCallback, useRef } from 'react';
import { isGoing } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useFocusIfLost } from '../shell/use-focus-if-lost.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { RunActions } from './run-actions.tsx';
import { RunChip } from './run-chip.tsx';
import { RunPeople } from './run-people.tsx';
import { RunProgressCard } from './run-progress-card.tsx';
import { RunReceipt } from './run-receipt.tsx';
import { kindList } from './run-texts.ts';
import styles from './run-page.module.css';
import { useRunAnnouncement } from './use-run-announcement.ts';

/** One run: how far it is, what can be done, its receipt once nothing goes on, and its people. */
export function RunPage({ runId }: { runId: string }) {
  const database = useDatabase();
  const openRuns = usePanelStore((state) => state.openRuns);
  const run = useLiveSampled(
    useCallback(async () => (await database.runs.get(runId)) ?? null, [database, runId]),
  );
  return (
    <div className={styles.view}>
      <div className={styles.back}>
        <Action look="quiet" icon="back" onPress={() => openRuns({ page: 'list' })}>
          {text('all_runs')}
        </Action>
      </div>
      {run === undefined && <Skeleton lines={6} />}
      {run === null && <p>{text('run_gone')}</p>}
      {run && <KnownRun run={run} />}
    </div>
  );
}

function KnownRun({ run }: { run: Run }) {
  const title = useRef<HTMLHeadingElement>(null);
  useRunAnnouncement(run);
  useFocusIfLost(title);
  const people = plural('run_people', run.people, formatNumber(run.people, locale()));
  return (
    <>
      <div>
        <div className={styles.head}>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {text('run_of', formatTime(run.createdAt, locale()))}
          </h2>
          <RunChip state={run.state} />
        </div>
        <p className={styles.about}>{[people, kindList(run.kinds)].join(' · ')}</p>
      </div>
      <RunProgressCard run={run} />
      <RunActions run={run} />
      {!isGoing(run) && <RunReceipt run={run} />}
      <RunPeople run={run} />
    </>
  );
}

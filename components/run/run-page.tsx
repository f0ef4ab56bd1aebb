import { useCallback, useState } from 'react';
import { canRetry } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { type Keyless, readKeyless } from '../../lib/runs/read-keyless.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { kindList } from '../person/kind-texts.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { StateChip } from '../shell/state-chip.tsx';
import { SubPage } from '../shell/sub-page.tsx';
import { useLiveSampled } from '../use-live-sampled.ts';
import { RunActions } from './run-actions.tsx';
import { RunPeople } from './run-people.tsx';
import { RunProgressCard } from './run-progress-card.tsx';
import { RunReceipt } from './run-receipt.tsx';
import { RunRetry } from './run-retry.tsx';
import { runLooks } from './run-texts.ts';
import styles from './run-page.module.css';
import { useAftermath } from './use-aftermath.ts';
import { useRunAnnouncement } from './use-run-announcement.ts';

/** One run: what can be done, how far it is, its receipt once nothing goes on, and its people. */
export function RunPage({ runId }: { runId: string }) {
  const database = useDatabase();
  const openRuns = usePanelStore((state) => state.openRuns);
  const known = useLiveSampled(
    useCallback(async () => {
      const run = await database.runs.get(runId);
      return run ? { run, keyless: await readKeyless(database, run) } : null;
    }, [database, runId]),
  );
  return (
    <SubPage back={text('all_runs')} onBack={() => openRuns({ page: 'list' })}>
      {known === undefined && <Skeleton lines={6} />}
      {known === null && <p>{text('run_gone')}</p>}
      {known && <KnownRun {...known} />}
    </SubPage>
  );
}

function KnownRun({ run, keyless }: { run: Run; keyless: readonly Keyless[] }) {
  useRunAnnouncement(run);
  const people = plural('run_people', run.people);
  return (
    <>
      <div>
        <div className={styles.head}>
          <PageTitle>{text('run_of', formatTime(run.createdAt, locale()))}</PageTitle>
          <StateChip look={runLooks[run.state]} />
        </div>
        <p className={styles.about}>{[people, kindList(run.kinds)].join(' · ')}</p>
      </div>
      <RunActions run={run} keyless={keyless} />
      <RunProgressCard run={run} />
      <Rest run={run} />
    </>
  );
}

/** What is read later than the run itself: all of it comes at once, so that nothing moves under the pointer. */
function Rest({ run }: { run: Run }) {
  const aftermath = useAftermath(run);
  const [isShown, setShown] = useState(false);
  if (!isShown && aftermath !== undefined) setShown(true);
  if (!isShown) return <Skeleton lines={6} />;
  return (
    <>
      {aftermath && canRetry(run) && <RunRetry run={run} offer={aftermath.offer} />}
      {aftermath && <RunReceipt run={run} figures={aftermath.figures} />}
      <RunPeople run={run} />
    </>
  );
}

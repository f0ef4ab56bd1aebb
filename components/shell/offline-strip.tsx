import { useCallback, useEffect } from 'react';
import { runProgress } from '../../lib/enrichment/run-progress.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { usePanelStore } from '../panel-store.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { Strip } from './strip.tsx';
import { useOnline } from './use-online.ts';

/** Says while there is no connection what waits for it, and that nothing is lost. */
export function OfflineStrip() {
  return useOnline() ? null : <Offline />;
}

function Offline() {
  const waiting = useWaitingInRuns() ?? 0;
  const announce = usePanelStore((state) => state.announce);
  useEffect(() => announce(text('offline_title')), [announce]);
  return (
    <Strip icon="offline">
      <strong>{text('offline_title')}</strong>
      <span>{waiting > 0 ? plural('offline_waiting', waiting) : text('offline_about')}</span>
    </Strip>
  );
}

/** By the figures that the worker keeps: nothing is counted here. */
function useWaitingInRuns(): number | undefined {
  const database = useDatabase();
  return useLiveSampled(
    useCallback(async () => {
      const runs = await database.runs.where('state').anyOf('filling', 'running', 'stopped').toArray();
      return runs
        .filter(({ state, stopReason }) => state !== 'stopped' || stopReason === 'offline')
        .reduce((sum, run) => sum + runProgress(run).open, 0);
    }, [database]),
  );
}

import { useEffect, useRef } from 'react';
import { runProgress } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { runLooks } from './run-texts.ts';

/** Says to screen readers when the run changes its state, and each quarter of the way: not every answer. */
export function useRunAnnouncement(run: Run): void {
  const announce = usePanelStore((state) => state.announce);
  const { settled, total, found, share } = runProgress(run);
  const moment = `${run.state} ${Math.floor(share * 4)}`;
  const said = useRef(moment);
  useEffect(() => {
    if (said.current === moment) return;
    said.current = moment;
    announce(text('run_announcement', text(runLooks[run.state].key), settled, total, found));
  });
}

import { useEffect, useRef, useState } from 'react';
import { addSample, type Pace, type PaceSample, paceOf } from '../../lib/enrichment/run-pace.ts';
import type { RunProgress } from '../../lib/enrichment/run-progress.ts';

const everyMs = 1000;

/** How fast a run goes, from what was settled in the last seconds; null while that is not known yet. */
export function usePace(progress: RunProgress): Pace | null {
  const samples = useRef<PaceSample[]>([]);
  const newest = useRef(progress);
  useEffect(() => {
    newest.current = progress;
  });
  const [pace, setPace] = useState<Pace | null>(null);
  useEffect(() => {
    const sample = () => {
      const { settled, open } = newest.current;
      samples.current = addSample(samples.current, { at: Date.now(), settled });
      setPace(paceOf(samples.current, open));
    };
    sample();
    const timer = setInterval(sample, everyMs);
    return () => clearInterval(timer);
  }, []);
  return pace;
}

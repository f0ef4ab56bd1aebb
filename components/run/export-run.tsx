import { useMemo } from 'react';
import type { ExportScope } from '../../lib/export/export-scope.ts';
import { ExportAction } from '../export/export-action.tsx';

/** The way to a file with the people of a run. */
export function ExportRun({ runId }: { runId: string }) {
  const scope = useMemo<ExportScope>(() => ({ of: 'run', runId }), [runId]);
  return <ExportAction scope={scope} />;
}

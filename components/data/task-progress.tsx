import { useEffect, useState } from 'react';
import { formatShare } from '../../lib/format/format-number.ts';
import { type TaskProgress as Report, progressChannel } from '../../lib/task-progress.ts';
import { type TextKey, locale, text } from '../../lib/text.ts';
import { Progress } from '../shell/progress.tsx';

const steps: Record<Report['step'], TextKey> = {
  write: 'progress_write',
  read: 'progress_read',
  check: 'progress_check',
  renew: 'progress_renew',
  replace: 'progress_replace',
  tag: 'progress_tag',
  delete: 'progress_delete',
  undo: 'progress_undo',
};

/** How far the worker is; nothing before it says so. Show it while the task goes on. */
export function TaskProgress({ task }: { task: Report['task'] }) {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(progressChannel);
    channel.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.task === task) setReport(data);
    });
    return () => channel.close();
  }, [task]);
  if (!report) return null;
  const { step, share } = report;
  return <Progress label={text(steps[step])} said={formatShare(share, locale())} share={share} />;
}

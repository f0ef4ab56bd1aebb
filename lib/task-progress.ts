/** How far the worker is with a file that may be large, or with what is done to many people. Told over a channel of the extension's own origin, which no page
 * hears; whoever misses it misses nothing but the sight. */
export interface TaskProgress {
  task: 'backup' | 'restore' | 'import' | 'people';
  step: 'write' | 'read' | 'check' | 'renew' | 'replace' | 'tag' | 'delete' | 'undo';
  /** Of this step, from 0 to 1. */
  share: number;
}

export const progressChannel = 'progress';

/** Told the share of a step that is done. */
export type TellShare = (share: number) => void;

/** Counts so many things up to their total. */
export function countUp(total: number, tell: TellShare): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    tell(total === 0 ? 1 : Math.min(1, done / total));
  };
}

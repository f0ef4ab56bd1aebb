import { type TaskProgress, countUp } from '../task-progress.ts';
import type { WorkerContext } from './worker-context.ts';

/** So many are done before anybody looks. */
const few = 500;

/** Tells panels how far it is with so many people. */
export function tellPeople(
  { progress }: Pick<WorkerContext, 'progress'>,
  step: TaskProgress['step'],
  total: number,
): (more: number) => void {
  return countUp(total, (share) => {
    if (total > few) progress({ task: 'people', step, share });
  });
}

import type { Page } from 'playwright-core';
import { until } from '../harness/until.ts';
import { overflow } from './panel-trial.ts';

/** How far something stays wider than the window: a popover takes its new place some frames after the window got another
 * width. */
export function lastingOverflow(panel: Page): Promise<number> {
  const fits = async () => (await overflow(panel)) === 0;
  return until('nothing is wider than the window', fits).then(
    () => 0,
    () => overflow(panel),
  );
}

import type { Locator } from 'playwright-core';
import { until } from '../harness/until.ts';

/** Presses Escape as soon as the keyboard is in there: what has just opened takes the focus a moment after it is in sight. */
export async function escapeFrom(dialog: Locator): Promise<void> {
  await until('the dialog has the keyboard', () =>
    dialog.evaluate((one) => one.contains(document.activeElement)),
  );
  await dialog.page().keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

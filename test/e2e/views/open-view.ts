import { writeRows } from '../panel/panel-seed.ts';
import { type Guide } from './guide.ts';
import type { PanelView } from './panel-view.ts';

/** Opens a view in a panel that begins anew, looks at it, and takes back what it needed. */
export async function openView(
  guide: Guide,
  { rows, undo, open, close }: PanelView,
  look: () => Promise<void>,
): Promise<void> {
  const { panel } = guide;
  if (rows) await writeRows(panel, rows);
  // A tab behind another one is drawn seldom, and its timers wait.
  await panel.bringToFront();
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.reload();
  await panel.getByRole('tab').first().waitFor();
  try {
    await open(guide);
    await look();
  } finally {
    await close?.(guide);
    if (undo) await writeRows(panel, undo);
  }
}

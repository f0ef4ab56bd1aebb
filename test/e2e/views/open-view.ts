import { until } from '../harness/until.ts';
import { writeRows } from '../panel/panel-seed.ts';
import { type Guide } from './guide.ts';
import type { PanelView } from './panel-view.ts';

/** Opens a view, looks at it, and leaves the panel as one that was just opened. */
export async function openView(guide: Guide, view: PanelView, look: () => Promise<void>): Promise<void> {
  const { panel } = guide;
  const { rows, undo, open, close } = view;
  // A tab behind another one is drawn seldom, and its timers wait.
  await panel.bringToFront();
  await panel.setViewportSize({ width: 400, height: 900 });
  if (rows) await writeRows(panel, rows).then(() => openAnew(guide));
  let isDone = false;
  try {
    await open(guide);
    await look();
    isDone = true;
  } finally {
    await close?.(guide);
    if (undo) await writeRows(panel, undo);
    await (isDone && !undo && !view.anew ? leave(guide) : openAnew(guide));
  }
}

export async function openAnew({ panel }: Guide): Promise<void> {
  await panel.reload();
  await panel.getByRole('tab').first().waitFor();
}

const overlays = '[role=dialog], [role=alertdialog], [role=menu]';
const waysBack = ['held_back', 'back_to_page', 'all_runs', 'all_settings'] as const;

/** A panel that was just opened costs twice as much. What a part held by itself is gone with its tab. */
async function leave({ panel, word, tab }: Guide): Promise<void> {
  await until('nothing lies over the view', async () => {
    if ((await panel.locator(overlays).count()) === 0) return true;
    await panel.keyboard.press('Escape');
    return false;
  });
  // What an overlay hid from a screen reader is told to it again a moment after the overlay is gone.
  await panel.getByRole('tab').first().waitFor();
  const names = await Promise.all(waysBack.map((key) => word(key)));
  const back = panel.getByRole('button', { name: new RegExp(`^(${names.join('|')})$`) });
  while ((await back.count()) > 0) await back.first().click();
  await tab('tab_spend');
  await tab('tab_person');
}

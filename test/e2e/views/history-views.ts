import type { PanelView } from './panel-view.ts';

const openHistory: PanelView['open'] = async ({ tab, panel }) => {
  await tab('tab_history');
  await panel.getByText('Mara Lindqvist').first().waitFor();
};

function history(name: string, further: PanelView['open'] = async () => {}): PanelView {
  return {
    name,
    // Whom one asks for and ticks is kept until the panel closes.
    anew: true,
    open: async (guide) => {
      await openHistory(guide);
      await further(guide);
    },
  };
}

/** Ticks the first so many people, by the keyboard: the boxes themselves lie under their drawing. */
async function tick({ panel }: Parameters<PanelView['open']>[0], count: number): Promise<void> {
  const boxes = panel.getByRole('list').getByRole('checkbox');
  for (let place = 0; place < count; place += 1) await boxes.nth(place).press(' ');
}

const openExport: PanelView['open'] = async (guide) => {
  await tick(guide, 3);
  await guide.press('export_action');
  await guide.see('export_of_history');
};

/** The history, and all that is done with those who are ticked in it. */
export const historyViews: PanelView[] = [
  history('history'),
  history('history-filter', async ({ press, see }) => {
    await press('filter');
    await see('filter_notice');
  }),
  history('history-wrong', async ({ press, panel, word, see }) => {
    await press('filter');
    const wrong = await word('outcome_wrong');
    await panel.getByRole('checkbox', { name: wrong }).press(' ');
    await panel.keyboard.press('Escape');
    await see('wrong_report');
  }),
  history('history-sort', ({ panel }) =>
    panel.getByRole('button', { expanded: false }).last().press('Enter'),
  ),
  history('history-no-match', async ({ panel, see }) => {
    await panel.getByRole('searchbox').fill('nobody');
    await see('history_no_match');
  }),
  history('history-ticked', async (guide) => {
    await tick(guide, 3);
    await guide.see('selected_count', '3');
  }),
  history('history-tags', async (guide) => {
    await tick(guide, 3);
    await guide.press('tag_action');
    await guide.dialog().waitFor();
  }),
  history('export', openExport),
  history('export-progress', async (guide) => {
    await openExport(guide);
    await guide.panel.evaluate(() => {
      FileSystemWritableFileStream.prototype.close = () => new Promise(() => {});
    });
    await guide.press('export_start');
    await guide.dialog().getByRole('progressbar').last().waitFor();
  }),
  history('export-saved', async (guide) => {
    await openExport(guide);
    await guide.press('export_start');
    await guide.see('export_saved_about');
  }),
];

/** The last one: people are gone after it. */
export const deletedView: PanelView = history('history-deleted', async (guide) => {
  await tick(guide, 1);
  await guide.press('delete');
  await guide.see('undo');
  await guide.panel.getByText('Kenji Watanabe').waitFor({ state: 'detached' });
});

import { expect, it } from 'vitest';
import { usePanelStore } from '../../../components/panel-store.ts';

const { getState } = usePanelStore;

const waysElsewhere: [string, () => void][] = [
  ['another view', () => getState().show('spend')],
  ['somebody stored', () => getState().open({ from: 'stored', personId: 'p1' })],
  ['a run', () => getState().openRuns({ page: 'run', runId: 'r1' })],
  ['the settings', () => getState().openSettings({ page: 'list' })],
  ['a review', () => getState().review(null)],
  ['the search', () => getState().search()],
];

it.each(waysElsewhere)('a wish that waits for the page is forgotten on the way to %s', (_, go) => {
  getState().findOnPage();
  expect(getState().isFinding).toBe(true);
  go();
  getState().open({ from: 'page' });
  expect(getState().isFinding).toBe(false);
});

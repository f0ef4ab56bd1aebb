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
  getState().findOnPage(null);
  expect(getState().isFinding).toBe(true);
  go();
  getState().open({ from: 'page' });
  expect(getState().isFinding).toBe(false);
});

it.each([
  ['the page where it was wished is still there', '/in/ada', ['/in/ada', '/in/ada'], true],
  ['the tab went on before this panel was there', '/in/ada', ['/in/bo'], false],
  ['the tab goes on before its page is read', '/in/ada', ['/in/ada', '/in/bo', '/in/ada'], false],
  ['wished in the panel, over what the tab shows then', null, ['/in/ada', '/in/ada'], true],
  ['wished in the panel, and the tab goes on', null, ['/in/ada', '/in/bo'], false],
  ['the address is hidden from us', '/in/ada', [null], true],
])('somebody on the next page is never asked for: %s', (_, wishedOn, seen, isFinding) => {
  getState().seePage(null);
  getState().findOnPage(wishedOn);
  for (const page of seen) getState().seePage(page);
  expect(getState().isFinding).toBe(isFinding);
});

it('a panel that shows another page than the one of the wish does not follow it', () => {
  getState().seePage('/in/bo');
  getState().findOnPage('/in/ada');
  expect(getState().isFinding).toBe(false);
});

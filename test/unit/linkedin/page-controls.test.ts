import { expect, it } from 'vitest';
import { createPageControls } from '../../../lib/linkedin/page-controls.ts';
import type { Appearance, PageAnswer } from '../../../lib/messages.ts';

const appearance = { styles: {}, texts: {} } as Appearance;
const answer = (pageControls: boolean, look: Appearance | null = null): PageAnswer => ({
  ...{ ok: true, states: [], selected: [], selectedCount: 0, pageControls },
  appearance: look,
});

function trial() {
  const seen = { asked: 0, changed: 0 };
  const controls = createPageControls(
    () => (seen.asked += 1),
    () => (seen.changed += 1),
  );
  return { seen, controls };
}

it('puts nothing into the page before the worker has said so, and how it looks', () => {
  const { seen, controls } = trial();
  expect([controls.appearance(), controls.appearance(), seen.asked]).toEqual([null, null, 1]);
  controls.learn({ ok: false, code: 'failed' });
  controls.learn(null);
  controls.learn(answer(true));
  expect(controls.appearance()).toBeNull();
  controls.learn(answer(true, appearance));
  controls.learn(answer(true));
  expect([controls.appearance(), seen.changed]).toEqual([appearance, 1]);
});

it('follows the user’s change of mind', () => {
  const { seen, controls } = trial();
  controls.learn(answer(true, appearance));
  controls.learn(answer(false));
  expect([controls.appearance(), seen.changed, seen.asked]).toEqual([null, 2, 0]);
  controls.learn(answer(true));
  expect([controls.appearance(), seen.changed]).toEqual([appearance, 3]);
  controls.forget();
  expect([controls.appearance(), seen.asked]).toEqual([null, 1]);
});

it('asks how controls look once they are wanted after all', () => {
  const { seen, controls } = trial();
  controls.learn(answer(false));
  controls.learn(answer(true));
  expect([controls.appearance(), seen.asked]).toEqual([null, 1]);
});

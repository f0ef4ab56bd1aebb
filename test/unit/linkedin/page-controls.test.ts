import { expect, it } from 'vitest';
import { createPageControls } from '../../../lib/linkedin/page-controls.ts';
import type { PageAnswer } from '../../../lib/messages.ts';

const answer = (pageControls: boolean): PageAnswer => ({
  ok: true,
  states: [],
  selected: [],
  selectedCount: 0,
  pageControls,
});

function trial() {
  const seen = { asked: 0, changed: 0 };
  const controls = createPageControls(
    () => (seen.asked += 1),
    () => (seen.changed += 1),
  );
  return { seen, controls };
}

it('puts nothing into the page before the worker has said so', () => {
  const { seen, controls } = trial();
  expect([controls.isOn(), controls.isOn(), seen.asked]).toEqual([false, false, 1]);
  controls.learn({ ok: false, code: 'failed' });
  controls.learn(null);
  expect(controls.isOn()).toBe(false);
  controls.learn(answer(true));
  controls.learn(answer(true));
  expect([controls.isOn(), seen.changed]).toEqual([true, 1]);
});

it('follows the user’s change of mind', () => {
  const { seen, controls } = trial();
  controls.learn(answer(true));
  controls.learn(answer(false));
  expect([controls.isOn(), seen.changed, seen.asked]).toEqual([false, 2, 0]);
  controls.forget();
  expect([controls.isOn(), seen.asked]).toEqual([false, 1]);
});

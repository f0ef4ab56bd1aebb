import { expect, test } from 'vitest';
import { badgeOf } from '../../../lib/worker/badge.ts';
import { addSample, type PaceSample, paceOf } from '../../../lib/enrichment/run-pace.ts';
import { isGoing, isOver, runProgress } from '../../../lib/enrichment/run-progress.ts';
import { formatDuration } from '../../../lib/format/format-duration.ts';
import { run } from '../../e2e/panel/run-seed.ts';

test('a run is as far as its lookups are settled, each in one part', () => {
  const states = { found: 30, 'not-found': 10, failed: 5, interrupted: 5, waiting: 40, asking: 10 } as const;
  expect(runProgress(run({ id: 'r', state: 'running', states }))).toEqual({
    ...{ total: 100, settled: 50, found: 30, notFound: 10, delivered: 0, failed: 5, interrupted: 5 },
    ...{ cancelled: 0, open: 50, share: 0.5 },
  });
});

test('people who are still to be written are open, for each kind, and cancelled with the run', () => {
  const changes = { unfilled: 10, kinds: ['work-email' as const, 'phone' as const] };
  const filling = runProgress(run({ id: 'r', state: 'filling', states: { found: 5 }, changes }));
  expect(filling).toMatchObject({ total: 25, open: 20, cancelled: 0, share: 0.2 });
  const paused = runProgress(run({ id: 'r', state: 'paused', states: { found: 5 }, changes }));
  expect(paused).toMatchObject({ total: 25, open: 20 });
  const cancelled = runProgress(run({ id: 'r', state: 'cancelled', states: { found: 5 }, changes }));
  expect(cancelled).toMatchObject({ total: 25, open: 0, cancelled: 20, share: 1 });
});

test('who was handed over for the webhook is settled', () => {
  const handedOver = runProgress(run({ id: 'r', state: 'finished', states: { delivered: 5 } }));
  expect(handedOver).toMatchObject({ total: 5, settled: 5, delivered: 5, found: 0, share: 1 });
});

test('a run without anybody is nowhere, and does not divide by nothing', () => {
  expect(runProgress(run({ id: 'r', state: 'finished', states: {} })).share).toBe(0);
});

test('only a filling or running one goes by itself, and only finished and cancelled are over', () => {
  const all = ['filling', 'running', 'paused', 'stopped', 'cancelled', 'finished'] as const;
  expect(all.filter((state) => isGoing({ state }))).toEqual(['filling', 'running']);
  expect(all.filter((state) => isOver({ state }))).toEqual(['cancelled', 'finished']);
});

const sampled = (samples: [at: number, settled: number][]) =>
  samples.reduce<PaceSample[]>((all, [at, settled]) => addSample(all, { at, settled }), []);

test('the pace is what was settled in the last seconds, and the time left follows from it', () => {
  expect(paceOf(sampled([[0, 0]]), 100)).toBeNull();
  expect(
    paceOf(
      sampled([
        [0, 0],
        [500, 20],
      ]),
      100,
    ),
  ).toBeNull();
  expect(
    paceOf(
      sampled([
        [0, 0],
        [1000, 50],
        [2000, 100],
      ]),
      400,
    ),
  ).toEqual({ perSecond: 50, leftMs: 8000 });
  expect(
    paceOf(
      sampled([
        [0, 7],
        [5000, 7],
      ]),
      400,
    ),
  ).toEqual({ perSecond: 0, leftMs: null });
});

test('what was settled before the window does not count any more', () => {
  const samples = sampled([
    [0, 0],
    [1000, 1000],
    [40_000, 1000],
    [50_000, 1010],
  ]);
  expect(samples.map(({ at }) => at)).toEqual([1000, 40_000, 50_000]);
  expect(
    sampled([
      [0, 0],
      [1000, 900],
      [20_000, 900],
      [34_000, 900],
      [36_000, 908],
    ]),
  ).toHaveLength(3);
});

test('a clock that was set back, or a retry, starts the measuring anew', () => {
  expect(
    sampled([
      [5000, 10],
      [1000, 20],
    ]),
  ).toEqual([{ at: 1000, settled: 20 }]);
  expect(
    sampled([
      [1000, 10],
      [2000, 4],
    ]),
  ).toEqual([{ at: 2000, settled: 4 }]);
});

test.each([
  [200, '1 second'],
  [14_400, '14 seconds'],
  [61_000, '1 minute'],
  [150_000, '3 minutes'],
  [7_200_000, '2 hours'],
])('%i ms are said as %s', (ms, said) => expect(formatDuration(ms, 'en')).toBe(said));

test('the badge counts what is open, calls for the user when a run stopped, and is empty else', () => {
  const going = run({ id: 'a', state: 'running', states: { waiting: 40, asking: 2, found: 5 } });
  const filling = run({ id: 'b', state: 'filling', states: {}, changes: { unfilled: 100 } });
  expect(badgeOf([going]).text).toBe('42');
  expect(badgeOf([going, filling]).text).toBe('142');
  expect(badgeOf([run({ id: 'c', state: 'filling', states: { waiting: 12_345 } })]).text).toBe('12k');
  expect(badgeOf([going, run({ id: 'd', state: 'stopped', states: { waiting: 1 } })]).text).toBe('!');
  expect(badgeOf([run({ id: 'e', state: 'finished', states: { found: 1 } })]).text).toBe('');
  expect(badgeOf([]).text).toBe('');
});

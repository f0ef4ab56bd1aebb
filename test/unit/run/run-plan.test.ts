import { expect, test } from 'vitest';
import type { PreflightInput } from '../../../lib/enrichment/preflight.ts';
import { planRun, startRunWish } from '../../../lib/enrichment/run-plan.ts';
import { hitRatesOf, meansOf, prontoOnly } from '../waterfall.ts';
import { wishSchema } from '../../../lib/message-schemas.ts';
import { person } from '../../e2e/panel/panel-seed.ts';

const candidate = (id: string, changes = {}) => ({
  facts: { ...person(id, changes) },
  obstacle: null,
  known: null,
});
const input: PreflightInput = {
  ...prontoOnly,
  candidates: [
    candidate('a'),
    candidate('b', { firstName: '' }),
    candidate('c'),
    candidate('c'),
    candidate('d'),
  ],
  putBack: new Set(),
  kinds: ['work-email'],
  hitRates: hitRatesOf({ asked: 0, found: 0 }),
  means: meansOf({ balance: 100, run: 6 }),
  now: 0,
};

test('a run that is cut keeps its first people and its price, and forgets those cut off', () => {
  const whole = planRun(input, null);
  expect(whole.preflight.refusal).toMatchObject({ reason: 'run-cap', needed: 9, available: 6, fits: 2 });
  const cut = planRun(input, 2);
  expect(cut.eligible).toBe(3);
  expect(cut.preflight).toMatchObject({ highestCost: { pronto: 6 }, refusal: null });
  expect(cut.preflight.eligible.map(({ facts }) => facts.address)).toEqual(
    ['a', 'c'].map((id) => `https://www.linkedin.com/in/${id}`),
  );
  expect(cut.preflight.drops.map(({ reason }) => reason)).toEqual(['name-incomplete', 'duplicate']);
  expect(planRun(input, 7).preflight.eligible).toHaveLength(3);
});

test('the wish says exactly what was shown, and the worker takes it', () => {
  const wish = startRunWish(planRun(input, 2).preflight, input);
  expect(wish).toMatchObject({
    type: 'start-run',
    kinds: ['work-email'],
    shownPrice: { pronto: 6 },
    caps: { pronto: 6 },
    putBack: [],
  });
  expect(wish.people).toHaveLength(2);
  expect(wish.dropped.map(({ reason }) => reason)).toEqual(['name-incomplete', 'duplicate']);
  expect(wishSchema.safeParse(wish).success).toBe(true);
});

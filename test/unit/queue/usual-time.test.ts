import { expect, it } from 'vitest';
import { afterTime, hardlyLonger, unknownTime } from '../../../lib/queue/usual-time.ts';

const after = (times: readonly number[]) => times.reduce(afterTime, unknownTime);

it('what always takes the same is expected to take little more', () => {
  const steady = Array.from({ length: 60 }, () => 8);
  expect(hardlyLonger(after(steady))).toBeGreaterThanOrEqual(8);
  expect(hardlyLonger(after(steady))).toBeLessThan(9);
});

it('what scatters is given the time that nearly all of it took', () => {
  const scattered = Array.from({ length: 200 }, (_, index) => (index % 4 === 0 ? 24 : 6));
  expect(hardlyLonger(after(scattered))).toBeGreaterThan(24);
});

it('a single long one is forgotten', () => {
  const calm = Array.from({ length: 60 }, () => 8);
  expect(hardlyLonger(after([...calm, 400]))).toBeGreaterThan(300);
  expect(hardlyLonger(after([...calm, 400, ...calm]))).toBeLessThan(12);
});

import { expect, it } from 'vitest';
import { createRefusals } from '../../../lib/queue/refusals.ts';

const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
const aborted = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
const unknown = Object.assign(new Error('disk'), { name: 'UnknownError' });

function watch() {
  const told: unknown[] = [];
  return { told, ...createRefusals((trouble) => told.push(trouble)) };
}

it('is over when all who were refused have written', () => {
  const { told, begin, end } = watch();
  const [look, sender] = [{}, {}];
  begin(look, full);
  begin(sender, full);
  end(sender);
  end(look);
  expect(told).toEqual(['full', 'full', 'full', null]);
});

it('says that there is no room although another was refused for another reason', () => {
  const { told, begin } = watch();
  begin({}, unknown);
  begin({}, aborted);
  expect(told).toEqual(['refusing', 'full']);
});

it('has nothing to tell of who was never refused', () => {
  const { told, end } = watch();
  end({});
  expect(told).toEqual([]);
});

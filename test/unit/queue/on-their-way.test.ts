import { expect, it } from 'vitest';
import { crowd, panelOf } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';

/** A run over so many people at a vendor that takes 200 ms; answers the most that were on their way at once, by request. */
async function mostOnTheirWay(people: number, loses: (place: number) => boolean) {
  const most: number[] = [];
  let open = 0;
  const world = makeWorld({
    async answer() {
      const place = most.length;
      open += 1;
      most.push(open);
      await world.effects.sleepUntil(world.clock.now + 200);
      open -= 1;
      return loses(place) ? { status: null, code: 'connection_lost' } : emailFound;
    },
  });
  await world.configure({ dailyCap: null, runCap: null });
  await panelOf(world).start(crowd(people));
  await world.queue.landed();
  expect(most).toHaveLength(people);
  return most;
}

it('after connections broke, few are on their way that the next one could take along', async () => {
  const most = await mostOnTheirWay(120, (place) => place % 10 === 0);
  expect(Math.max(...most.slice(60))).toBeLessThanOrEqual(4);
});

import { panelOf } from '../make-run.ts';
import { makeWorld, type World, type WorldOptions } from '../make-world.ts';

/** A world whose vendor has no cap for the day, and its panel. */
export async function openWorld(
  options: WorldOptions,
): Promise<{ world: World; panel: ReturnType<typeof panelOf> }> {
  const world = makeWorld(options);
  await world.configure({ dailyCap: null });
  return { world, panel: panelOf(world) };
}

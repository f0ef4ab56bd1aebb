/** Runs in a page, as text: resolves once what `find` gives has stood at one place for longer than a button of ours wants
 * to, in time and in frames: on a busy machine all that the page does takes longer. */
export async function standStill(find: () => Element | null): Promise<void> {
  const rest = { time: 500, frames: 20 };
  let [since, frames, place] = [performance.now(), 0, ''];
  while (performance.now() - since < rest.time || frames < rest.frames) {
    const frame = await new Promise<number>(requestAnimationFrame);
    const now = JSON.stringify(find()?.getBoundingClientRect());
    if (now !== place) [since, frames] = [frame, 0];
    frames += 1;
    place = now;
  }
}

import { isVisible } from './is-visible.ts';
import { measureSighting, type Point } from './measure-sighting.ts';
import { createSight } from './watch-plain-sight.ts';
import { watchStanding, type WatchStanding } from './watch-standing.ts';

/** The button must have stood where it is, in plain sight, for this time (ms) before it is pressed. */
const restTime = 200;
const samePlace = 4;

/** What can be pressed, and what a press does. */
interface PressGuard {
  host: HTMLElement;
  button: HTMLButtonElement;
  outer: Element | null;
  signal: AbortSignal;
  /** How it is watched; for one of many there is a way that costs less. */
  watch?: WatchStanding;
  onPress(): void;
}

/** Where the button stands, and since when (ms, page clock) in plain sight. */
interface Stand extends Point {
  since: number;
}

function isSame(one: Stand, other: Stand | null): boolean {
  if (other?.since !== one.since) return false;
  return Math.abs(one.x - other.x) <= samePlace && Math.abs(one.y - other.y) <= samePlace;
}

/** Reports presses by the user's own hand on a button that the user has seen. A press by script, on a disguised or
 * covered button (also one that was until just now), or on one that was pushed under the pointer does nothing. */
export function guardPresses({
  host,
  button,
  outer,
  signal,
  watch = watchStanding,
  onPress,
}: PressGuard): void {
  const standing = watch(button, host);
  let pressed: Stand | null = null;
  let newest = 0;

  /** Null: the button does not stand here, or not long enough, or does not look as it should. */
  const standAt = (point: Point | null, isClear = true): Stand | null => {
    const since = standing.since();
    if (since === null || performance.now() - since < restTime) return null;
    const { x, y } = host.getBoundingClientRect();
    return isVisible(measureSighting(host, outer, point, isClear)) ? { since, x, y } : null;
  };
  /** One more verdict, so that nothing was put over the button at the very moment of the press. */
  const check = (start: Stand, point: Point | null) => {
    const turn = ++newest;
    const sight = createSight((isClear) => {
      sight.disconnect();
      if (!signal.aborted && turn === newest && isSame(start, standAt(point, isClear))) onPress();
    });
    sight.observe(button);
  };
  const onPointerDown = (event: PointerEvent) => {
    const isPlain = event.isTrusted && event.isPrimary && event.button === 0;
    pressed = isPlain ? standAt({ x: event.clientX, y: event.clientY }) : null;
  };
  const onClick = (event: MouseEvent) => {
    // A second click of a double click may have been meant for what stood here before.
    if (!event.isTrusted || event.detail > 1) return;
    const point = event.detail > 0 ? { x: event.clientX, y: event.clientY } : null;
    const start = point === null ? standAt(null) : pressed;
    pressed = null;
    if (start !== null && isSame(start, standAt(point))) check(start, point);
  };
  button.addEventListener('pointerdown', onPointerDown, { signal });
  button.addEventListener('click', onClick, { signal });
  signal.addEventListener('abort', standing.stop);
}

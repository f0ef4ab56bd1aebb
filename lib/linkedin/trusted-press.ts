import { isVisible } from './is-visible.ts';
import { measureSighting, seesClear, type Point } from './measure-sighting.ts';
import { watchRest } from './resting-place.ts';

/** The button must have stood where it is for this time (ms) when a press takes effect. */
const restTime = 200;
const samePlace = 4;

/** What can be pressed, and what a press does. */
export interface Pressable {
  host: HTMLElement;
  button: HTMLButtonElement;
  onPress(): void;
}

export interface PressGuard extends Pressable {
  outer: Element | null;
  signal: AbortSignal;
}

const place = (element: Element): Point => element.getBoundingClientRect();

function isNear(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) <= samePlace && Math.abs(one.y - other.y) <= samePlace;
}

/** Reports presses by the user's own hand on a button that the user can see. A press by script, on a disguised or
 * covered button, or on one that was pushed under the pointer does nothing. */
export function guardPresses({ host, button, outer, signal, onPress }: PressGuard): void {
  const rest = watchRest(host);
  let pressedAt: Point | null = null;
  let newest = 0;

  const looksRight = (point: Point | null, isClear: boolean) =>
    isVisible(measureSighting(host, outer, point, isClear));
  const waitForRest = async () => {
    const left = restTime - (performance.now() - (rest.since() ?? performance.now()));
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    return rest.since() !== null;
  };
  const check = async (point: Point | null) => {
    const turn = ++newest;
    const before = place(host);
    if (!looksRight(point, true) || !(await waitForRest())) return;
    const isClear = await seesClear(button);
    if (signal.aborted || turn !== newest) return;
    if (looksRight(point, isClear) && isNear(before, place(host))) onPress();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const point = { x: event.clientX, y: event.clientY };
    pressedAt = event.isPrimary && event.button === 0 && looksRight(point, true) ? place(host) : null;
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    const byPointer = event.detail > 0;
    const start = pressedAt;
    pressedAt = null;
    // A second click of a double click may have been meant for what stood here before.
    if (event.detail > 1 || (byPointer && (start === null || !isNear(start, place(host))))) return;
    void check(byPointer ? { x: event.clientX, y: event.clientY } : null);
  };
  button.addEventListener('pointerdown', onPointerDown, { signal });
  button.addEventListener('click', onClick, { signal });
  signal.addEventListener('abort', rest.stop);
}

import type { Page } from 'playwright-core';
import { until } from '../harness/until.ts';

/** What lies behind a dialog axe leaves alone when it sees the dialog: one of `role=dialog` within the window, one of
 * `role=alertdialog` by what covers the window. In the first frames after another size of it neither is certain. */
export function dialogInPlace(page: Page): Promise<unknown> {
  return until('the dialog has its place, and all behind it is hidden', () => page.evaluate(isInPlace));
}

async function isInPlace(): Promise<boolean> {
  const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')];
  if (dialogs.length === 0) return true;
  const places = () => JSON.stringify(dialogs.map((dialog) => dialog.getBoundingClientRect()));
  const isMoving = () =>
    document.getAnimations().some((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  const isHidden = (part: Element) =>
    part.closest('[aria-hidden=true], [inert], [role=dialog], [role=alertdialog]') !== null;
  const isOver = (part: Element | null): boolean =>
    part !== null &&
    (getComputedStyle(part).position === 'fixed' ? coversWindow(part) : isOver(part.parentElement));
  const coversWindow = (part: Element) =>
    [0.125, 0.5, 0.875].every((share) =>
      document.elementsFromPoint(innerWidth * share, innerHeight * share).includes(part),
    );
  const isInside = (part: Element) => {
    const { top, right, bottom, left } = part.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  };
  // By this React Aria puts a dialog into the window: it is told of another size a while after the window has it.
  const height = '--visual-viewport-height';
  const isSized = [...document.querySelectorAll<HTMLElement>(`[style*="${height}"]`)].every(
    ({ style }) => Number.parseFloat(style.getPropertyValue(height)) === window.visualViewport?.height,
  );
  const before = places();
  await new Promise((drawn) => requestAnimationFrame(drawn));
  return (
    isSized &&
    places() === before &&
    !isMoving() &&
    [...document.querySelectorAll('main, h1')].every(isHidden) &&
    dialogs.every((dialog) => (dialog.role === 'alertdialog' ? isOver(dialog) : isInside(dialog)))
  );
}

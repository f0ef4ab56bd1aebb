import { guardPresses, type Pressable } from './trusted-press.ts';

/** How long (ms) an approached control is watched at least: longer than a press takes to be judged. */
const watchTime = 5000;

/** Guards a control from the moment somebody comes near it: to watch the places of hundreds would cost the page. */
export function guardOnApproach({ host, button, onPress }: Pressable, outer: Element | null): void {
  let end: AbortController | null = null;
  const leave = () => {
    if (host.matches(':hover') || host.ownerDocument.activeElement === host) return watch();
    end?.abort();
    end = null;
  };
  const watch = () => void setTimeout(leave, watchTime);
  const approach = () => {
    if (end !== null) return;
    end = new AbortController();
    guardPresses({ host, button, outer, signal: end.signal, onPress });
    watch();
  };
  for (const type of ['pointerover', 'focusin', 'click']) host.addEventListener(type, approach, true);
  // A press on us is none on the row.
  host.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
  });
}

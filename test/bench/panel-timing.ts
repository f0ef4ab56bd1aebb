import type { Page } from 'playwright-core';

/** Makes the page note when a question was asked (an input, a key, a click), and when its answer was painted: in the
 * frame after the list is busy no more. */
export function watchList(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    const times = { asked: 0, painted: 0 };
    Reflect.set(window, 'listTimes', times);
    let isBusy = false;
    const look = () => {
      const list = document.querySelector('ul[aria-busy]');
      const wasBusy = isBusy;
      isBusy = list?.getAttribute('aria-busy') === 'true';
      if (!wasBusy || isBusy) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (times.painted = performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    };
    const options = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] };
    new MutationObserver(look).observe(document.body, options);
    for (const name of ['input', 'change', 'click'])
      addEventListener(name, ({ timeStamp }) => (times.asked = timeStamp), { capture: true });
  });
}

/** How long it took from this step to the painted answer, in milliseconds. */
export async function timeChange(panel: Page, step: () => Promise<void>): Promise<number> {
  await panel.evaluate(() =>
    Object.assign(Reflect.get(window, 'listTimes') as object, { asked: 0, painted: 0 }),
  );
  await step();
  await panel.waitForFunction(() => {
    const { asked, painted } = Reflect.get(window, 'listTimes') as { asked: number; painted: number };
    return asked > 0 && painted > asked;
  });
  return panel.evaluate(() => {
    const { asked, painted } = Reflect.get(window, 'listTimes') as { asked: number; painted: number };
    return painted - asked;
  });
}

const words = [
  'ada sam',
  'bruno b',
  'quiet m',
  'teacher',
  'xylopho',
  'person ',
  'greta m',
  'head of',
  'ines ri',
];

/** Types words letter by letter, so many keystrokes in all, and answers what each took. */
export async function typeAndTime(panel: Page, count: number): Promise<number[]> {
  const box = panel.getByRole('searchbox');
  const times: number[] = [];
  for (let place = 0; times.length < count; place += 1) {
    await box.focus();
    for (const letter of words[place % words.length] ?? '')
      times.push(await timeChange(panel, () => panel.keyboard.press(letter === ' ' ? 'Space' : letter)));
    await timeChange(panel, () => box.fill(''));
  }
  return times.slice(0, count);
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { dialogInPlace } from './dialog-in-place.ts';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One fault, with where it is and what is wrong there. */
export interface AxeFault {
  rule: string;
  at: string;
  said: string;
}

/** React Aria keeps what it announced for seven seconds, also when the button that it names is gone. */
const announcer = '[data-live-announcer]';

/** What these rules do not see. A command's name is its label; the detail and the keys beside it are its description.
 * And the list of commands is walked through, and scrolled, by arrow keys from the field that controls it. */
const unseen = [
  { rule: 'label-content-name-mismatch', at: '[role=menuitem][aria-describedby]' },
  { rule: 'scrollable-region-focusable', at: ':has(> input[aria-controls]) ~ [role=menu]' },
];

/** Those that look at colours, and so at a theme. What they find does not hang on the width, and they alone on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** Which of its rules apply. */
type Rules = 'all' | 'colours' | 'others';

interface Search {
  announcer: string;
  unseen: typeof unseen;
  colourRules: string[];
  rules: Rules;
}

/** What axe finds in a page as it is shown now. All its rules apply that are on by themselves, those called
 * best practices too. */
export async function axeFaults(page: Page, rules: Rules = 'all'): Promise<AxeFault[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  await dialogInPlace(page);
  return page.evaluate(findFaults, { announcer, unseen, colourRules, rules });
}

async function findFaults({ announcer, unseen, colourRules, rules }: Search): Promise<AxeFault[]> {
  if (!window.axe) throw new Error('axe is not in the page');
  const parts = { include: document, exclude: announcer };
  const without = { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) };
  const chosen = { all: {}, colours: { runOnly: colourRules }, others: without }[rules];
  const options: axe.RunOptions = { resultTypes: ['violations'], elementRef: true, ...chosen };
  const { violations } = await window.axe.run(parts, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ element }) => !unseen.some(({ rule, at }) => rule === id && element?.matches(at)))
      .map(({ html, failureSummary = '' }) => ({ rule: id, at: html.slice(0, 200), said: failureSummary })),
  );
}

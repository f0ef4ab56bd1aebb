import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

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

/** A command's name is its label; the detail and the keys beside it are its description, which this rule takes for a part
 * of the name. */
const described = { rule: 'label-content-name-mismatch', at: '[role=menuitem][aria-describedby]' };

/** Those that look at colours, and so at a theme. What they find does not hang on the width, and they alone on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** Which of its rules apply. */
type Rules = 'all' | 'colours' | 'others';

interface Search {
  announcer: string;
  described: typeof described;
  colourRules: string[];
  rules: Rules;
}

/** What axe finds in a page as it is shown now. All its rules apply that are on by themselves, those called
 * best practices too. */
export async function axeFaults(page: Page, rules: Rules = 'all'): Promise<AxeFault[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  return page.evaluate(findFaults, { announcer, described, colourRules, rules });
}

async function findFaults({ announcer, described, colourRules, rules }: Search): Promise<AxeFault[]> {
  if (!window.axe) throw new Error('axe is not in the page');
  const parts = { include: document, exclude: announcer };
  const without = { rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) };
  const chosen = { all: {}, colours: { runOnly: colourRules }, others: without }[rules];
  const options: axe.RunOptions = { resultTypes: ['violations'], elementRef: true, ...chosen };
  const { violations } = await window.axe.run(parts, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ element }) => id !== described.rule || !element?.matches(described.at))
      .map(({ html, failureSummary = '' }) => ({ rule: id, at: html.slice(0, 200), said: failureSummary })),
  );
}

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

/** What axe finds in a page as it is shown now. All its rules apply, those called best practices too. */
export async function axeFaults(page: Page): Promise<AxeFault[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  return page.evaluate(async (announcer) => {
    if (!window.axe) throw new Error('axe is not in the page');
    const parts = { include: document, exclude: announcer };
    const { violations } = await window.axe.run(parts, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => ({
        rule: id,
        at: html.slice(0, 200),
        said: failureSummary,
      })),
    );
  }, announcer);
}

import type { Page } from 'playwright-core';
import { emailOf, people, personalEmailOf } from '../../sandbox/people.ts';
import { prontoKeys } from '../../sandbox/pronto/account.ts';
import { sixtyfourKeys } from '../../sandbox/sixtyfour/account.ts';
import { searchPageForLeaks } from './page-leaks.ts';

/** What no page may ever hold: our address, a key, and what was found. */
const secrets = (extensionId: string) => [
  'chrome-extension:',
  extensionId,
  ...Object.values(prontoKeys),
  ...Object.values(sixtyfourKeys),
  ...people.flatMap((person) => [emailOf(person), personalEmailOf(person)]),
];

/** Searches a LinkedIn page for what it must not know; rejects when it finds something. */
export async function refuseLeaks(page: Page, extensionId: string): Promise<void> {
  if (page.isClosed() || !page.url().startsWith('https://www.linkedin.com/')) return;
  const leaks = await searchPageForLeaks(page, secrets(extensionId));
  if (leaks.length > 0) throw new Error(`The page learnt of us: ${JSON.stringify(leaks)}`);
}

/** Whatever a test is about, its pages are searched when it is done with them. */
export function searchBeforeClose(page: Page, extensionId: string): Page {
  const close = page.close.bind(page);
  page.close = async (options) => {
    await refuseLeaks(page, extensionId);
    return close(options);
  };
  return page;
}

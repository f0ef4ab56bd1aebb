import { scriptForBrowser } from './script-for-browser.ts';

/** A script that makes a page of the sandbox as heavy as its elements can be known to be. What LinkedIn's own code does
 * beside is on no saved page, so the real page is heavier still. */
export function pageWeight(): Promise<string> {
  return scriptForBrowser('react-filler.ts');
}

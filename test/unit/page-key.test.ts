import { expect, it } from 'vitest';
import { pageKey } from '../../lib/page-key.ts';

it.each([
  ['https://www.linkedin.com/in/Ada-Sample/', '/in/ada-sample'],
  ['https://www.linkedin.com/in/ada-sample?miniProfile=1', '/in/ada-sample'],
  ['https://www.linkedin.com/in/ada-sample/overlay/contact-info/', '/in/ada-sample'],
  ['https://www.linkedin.com/sales/lead/ACwAAB,NAME_SEARCH,x1', '/sales/lead/ACwAAB,NAME_SEARCH,x1'],
  ['https://www.linkedin.com/feed/', '/feed/'],
  ['', null],
  [undefined, null],
])('what a page is told by: %s', (url, key) => {
  expect(pageKey(url)).toBe(key);
});

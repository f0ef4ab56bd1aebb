import { expect, it } from 'vitest';
import { emailAddress } from '../../../lib/providers/email-address.ts';

it.each([
  ['ada@works.example', 'ada@works.example'],
  [' Ada.Sample@Works.example \n', 'Ada.Sample@Works.example'],
  ['zoë@bücher.example', 'zoë@bücher.example'],
  ['mailto:ada@works.example', 'ada@works.example'],
  ['MAILTO:ada@works.example?subject=Hi', 'ada@works.example'],
  ['ada@works.example.', 'ada@works.example'],
  ['ada@works.example;', 'ada@works.example'],
  ['\u200bada@works.example\u200b', 'ada@works.example'],
])('%j is %s', (text, address) => {
  expect(emailAddress(text)).toBe(address);
});

it.each([
  null,
  undefined,
  '',
  'N/A',
  'mailto:',
  'ada',
  '@',
  'a b@c.test',
  'ada@',
  'a@b.test,c@d.test',
  'a@...',
  'j***@works.example',
  'j•••e@works.example',
  'ada@w****.example',
  'a...a@works.example',
  'ad##@works.example',
  'ad…@works.example',
])('%j is none', (text) => {
  expect(emailAddress(text)).toBeNull();
});

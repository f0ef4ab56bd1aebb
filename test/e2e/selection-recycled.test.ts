import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Selected } from '../../lib/enrichment/run.ts';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const nameOf = (n: number) => fullName(numberedPerson(n));
const waitForChecked = (checked: string, name: string, page: Parameters<typeof waitForOurButton>[0]) =>
  until(`${name} is ${checked}`, async () => (await waitForOurButton(page, name)).checked === checked);

it('shows who is in a row when a list writes somebody else into its nodes', async () => {
  const page = await world.harness.open('/search/results/people/?keywords=buyer');
  await pressOurButton(page, `Select ${nameOf(2)}`);
  await waitForChecked('true', `Select ${nameOf(2)}`, page);
  const { slug, memberId } = numberedPerson(2);
  await page.evaluate(
    (changes) => {
      const change = (text: string) => changes.reduce((now, [old, next]) => now.replaceAll(old, next), text);
      const row = document.querySelectorAll('[role=listitem]')[2];
      if (!row) throw new Error('no row');
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        node.nodeValue = change(node.nodeValue ?? '');
      }
      for (const element of [row, ...row.querySelectorAll('*')])
        for (const { name, value } of element.attributes)
          if (change(value) !== value) element.setAttribute(name, change(value));
    },
    [
      [nameOf(2), 'Zoe Zander'],
      [slug, 'zoe-zander'],
      [memberId, `ACoAA${'z'.repeat(34)}`],
    ] as [string, string][],
  );
  await waitForChecked('false', 'Select Zoe Zander', page);
  await pressOurButton(page, 'Select Zoe Zander');
  await waitForChecked('true', 'Select Zoe Zander', page);
  const selected = (await world.harness.readDatabase())['selection'] as Selected[];
  expect(selected.map(({ facts }) => facts.fullName).toSorted()).toEqual(
    [nameOf(2), 'Zoe Zander'].toSorted(),
  );
  await page.close();
});

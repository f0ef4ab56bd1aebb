import { afterAll, beforeAll, expect, it } from 'vitest';
import { fullName, numberedPerson } from '../sandbox/people.ts';
import { waitUntilCutOff } from './harness/forge-message.ts';
import { ourButtons, pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('says in every row that the page is to be reloaded once the extension was updated', async () => {
  const page = await world.harness.open('/search/results/people/?keywords=buyer');
  const name = `Select ${fullName(numberedPerson(0))}`;
  const { box } = await waitForOurButton(page, name);
  await waitForOurButton(page, 'Review');
  const worker = world.harness.worker();
  const gone = worker.waitForEvent('close');
  const back = world.harness.context.waitForEvent('serviceworker');
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
  await gone;
  await waitUntilCutOff(page);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await until('all rows are switched off', async () => {
    const rows = (await ourButtons(page)).filter(({ role }) => role === 'checkbox');
    return rows.length > 0 && rows.every(({ disabled }) => disabled);
  });
  expect((await waitForOurButton(page, name)).description).toBe('Reload this page');
  await pressOurButton(page, name);
  expect((await waitForOurButton(page, name)).checked).toBe('false');
  const loaded = page.waitForEvent('load');
  await pressOurButton(page, 'Reload this page');
  await loaded;
  await back;
});

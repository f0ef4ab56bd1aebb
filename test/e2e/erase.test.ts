import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberedPerson, personOf } from '../sandbox/people.ts';
import { isRestoreLeft, leaveRestore } from './harness/left-restore.ts';
import { pressOurButton, waitForOurButton } from './harness/our-buttons.ts';
import { waitForFinding } from './harness/panel-steps.ts';
import { findByButton } from './harness/signed-in.ts';
import { until } from './harness/until.ts';
import { factsOf, openWorld, type World } from './harness/world.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const posts = () => world.sandbox.received.filter(({ method }) => method === 'POST').length;

test('somebody erased is gone from every table, and another click asks nothing and says why', async () => {
  const { harness } = world;
  const page = await harness.open('/in/ada-sample/');
  expect(await findByButton(page)).toBe('Email found');
  const panel = await harness.sidePanel();
  await waitForFinding(panel);
  await panel.getByRole('button', { name: 'Privacy' }).click();
  await panel.getByRole('button', { name: 'Erase…' }).click();
  await panel.getByRole('alertdialog').getByRole('button', { name: 'Erase for good' }).click();
  await panel.getByText('Not looked up', { exact: true }).waitFor();
  const rows = JSON.stringify(await harness.readDatabase());
  expect(rows).not.toMatch(/ada-sample|"Ada"|ada\.sample@/i);
  expect(rows).toContain('"amount":3');
  await waitForOurButton(page, 'Find email');
  await pressOurButton(page, 'Find email');
  const again = await harness.open('/in/Ada-Sample/?trk=again');
  await pressOurButton(again, 'Find email');
  await world.wish({ type: 'wake' });
  expect(posts()).toBe(1);
  expect((await world.stored()).people).toEqual([]);
});

test('somebody erased comes back by no Undo, and from no restore that was cut off', async () => {
  const { harness, wish } = world;
  await wish({ type: 'select-people', people: [factsOf(personOf('found'))], selected: true });
  const page = await harness.open('/search/results/people/?keywords=buyer');
  await pressOurButton(page, 'Review');
  const panel = await harness.sidePanel();
  // The panel is there before the press of Review has come to it, which would lead away again.
  await panel.getByText('1 person will be asked', { exact: true }).waitFor();
  await panel.getByRole('tab', { name: 'Person', exact: true }).click();
  await panel.getByRole('button', { name: 'Clear selection' }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await page.goto(`https://www.linkedin.com/in/${personOf('found').slug}/`);
  await leaveRestore(panel);
  await panel.getByRole('button', { name: 'Privacy' }).click();
  await panel.getByRole('button', { name: 'Erase…' }).click();
  await panel.getByRole('alertdialog').getByRole('button', { name: 'Erase for good' }).click();
  await panel.getByText('Not looked up', { exact: true }).waitFor();
  await until('the restore is gone', async () => !(await isRestoreLeft(panel)));
  await page.goto('https://www.linkedin.com/search/results/people/?keywords=buyer');
  await panel.getByRole('button', { name: 'Clear selection' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('somebody suppressed in a run is left out, and the receipt does not say who', async () => {
  const { panel, wish } = world;
  const [kept, suppressed] = [numberedPerson(1), numberedPerson(2)];
  await wish({ type: 'suppress', values: [`linkedin.com/in/${suppressed.slug}`] });
  await wish({ type: 'select-people', people: [kept, suppressed].map(factsOf), selected: true });
  await panel.getByRole('tab', { name: 'Runs' }).click();
  await panel.getByRole('button', { name: 'Review selection' }).click();
  await panel.getByText('1 person will be asked', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Never to be looked up: 1' }).waitFor();
  await panel.getByRole('button', { name: 'Find for at most 3 credits' }).click();
  await panel.getByText('Finished', { exact: true }).first().waitFor();
  expect(world.paidRequests(suppressed)).toBe(0);
  expect(world.paidRequests(kept)).toBe(1);
  const { drops } = await world.harness.readDatabase();
  expect(drops).toMatchObject([{ reason: 'suppressed', facts: { fullName: '', address: null } }]);
});

test('the list is filled in the settings, and takes effect on the person in sight', async () => {
  const { panel } = world;
  const person = personOf('found');
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Do not look up' }).click();
  const field = panel.getByLabel('Address, email, phone or company domain');
  await field.fill('nobody in particular');
  await panel.getByText('Enter the address of a LinkedIn profile').waitFor();
  await field.fill(`https://www.linkedin.com/in/${person.slug}`);
  await panel.getByText('Not on the list').waitFor();
  await field.press('Enter');
  await panel.getByText('On the list', { exact: true }).waitFor();
  await panel.getByText('1 entry on the list').waitFor();
  expect(await world.ask(person)).toMatchObject({ ok: false, failure: { code: 'suppressed' } });
  await panel.getByRole('button', { name: 'Take off the list' }).click();
  await panel.getByText('Not on the list').waitFor();
  expect(await world.ask(person)).toMatchObject({ ok: true });
});

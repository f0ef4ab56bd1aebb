import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { person, readyRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  const bruno = { fullName: 'Bruno Beispiel', firstName: 'Bruno', lastName: 'Beispiel' };
  const people = [person('ada'), person('bruno', bruno)];
  const aliases = people.map(({ id }) => ({ key: `in:${id}`, personId: id }));
  await trial.seed({ ...readyRows(), people, aliases });
});
afterAll(() => trial?.close());

test('somebody else’s address is not asked for under the name it is typed beside, and leads to who that is', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'Ada Sample' }).click();
  await panel.getByRole('button', { name: 'Edit details' }).click();
  const before = await trial.harness.readDatabase();
  const address = panel.getByRole('textbox', { name: 'LinkedIn address' });
  await address.fill('https://www.linkedin.com/in/bruno');
  await panel.getByRole('button', { name: /^Find for/ }).click();
  await panel.getByRole('alert').filter({ hasText: 'Nothing was saved or asked.' }).waitFor();
  const { people, lookups, calls } = await trial.harness.readDatabase();
  expect({ people, lookups, calls }).toEqual({
    people: before['people'],
    lookups: before['lookups'],
    calls: before['calls'],
  });
  await panel.getByRole('button', { name: 'Show that person' }).click();
  await panel.getByRole('heading', { name: 'Bruno Beispiel' }).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a slip in the address is said, and that of somebody else makes two people one only after a yes', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'Ada Sample' }).click();
  const stored = async () => (await trial.harness.readDatabase())['people']?.length;
  const before = (await stored()) ?? 0;
  await panel.getByRole('button', { name: 'Edit details' }).click();
  const address = panel.getByRole('textbox', { name: 'LinkedIn address' });
  const save = panel.getByRole('button', { name: 'Save changes' });
  await address.fill('not an address');
  await save.click();
  await panel.getByText('Not the address of a LinkedIn profile').waitFor();
  await address.fill('https://www.linkedin.com/in/bruno');
  await panel.setViewportSize({ width: 320, height: 640 });
  await save.click();
  const said = panel.getByRole('alert').filter({ hasText: 'This address is that of somebody else' });
  await until('it is in sight', () =>
    said.evaluate((note) => note.getBoundingClientRect().bottom < innerHeight + 1),
  );
  expect(await stored()).toBe(before);
  expect(await overflow(panel)).toBeLessThanOrEqual(0);
  await panel.getByRole('button', { name: 'Make both one' }).click();
  await until('they are one', async () => (await stored()) === before - 1);
  expect(complaints).toEqual([]);
  await panel.close();
});

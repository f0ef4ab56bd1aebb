import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attacks } from '../unit/export/make-exported.ts';
import { copyPerson } from './panel/copy-person.ts';
import { escapeFrom } from './panel/escape-from.ts';
import { finding, person, readyRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { runRows } from './panel/run-seed.ts';
import { openRun } from './panel/run-steps.ts';

let trial: PanelTrial;
const people = attacks.map((text, place) =>
  person(`p${place}`, { fullName: text, firstName: text, lastName: text, headline: text, company: text }),
);
beforeAll(async () => {
  trial = await startTrial();
  const findings = people.map(({ id }) => finding(`l-${id}`, id, { value: `${id}@x.example` }));
  await trial.seed({ ...readyRows(), people, findings });
});
afterAll(() => trial?.close());

const howMany = /\d+ people$/;

/** Opens the export of everybody in the history. */
async function openExport() {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  // All can be ticked once all are counted.
  await panel.getByText(howMany).waitFor();
  await panel.getByRole('checkbox', { name: 'Select all that match' }).press(' ');
  await panel.getByRole('button', { name: 'Export people' }).click();
  await panel.getByRole('dialog', { name: 'Export people' }).getByText(howMany).waitFor();
  return { panel, complaints };
}

async function chooseColumns(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: /Columns for/ }).click();
  await panel.getByRole('option', { name }).click();
}

/** Presses Export and answers the saved file. */
async function saved(panel: Page) {
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('everybody as CSV: the file says who, cells are no formulas, and it is written down', async () => {
  const { panel, complaints } = await openExport();
  const { name, content } = await saved(panel);
  expect(name).toMatch(/^reachable-people-full-\d{4}-\d\d-\d\d\.csv$/);
  const rows: Record<string, string>[] = parse(content, { bom: true, columns: true });
  expect(rows.map((row) => row['value']).toSorted()).toEqual(
    people.map(({ id }) => `${id}@x.example`).toSorted(),
  );
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
  await panel.getByText(`The data of ${people.length} people was written.`).waitFor();
  const { exports = [] } = await trial.harness.readDatabase();
  expect(exports).toMatchObject([{ format: 'csv', count: people.length }]);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('for HubSpot, Excel opens it as text; what follows is said before', async () => {
  const { panel, complaints } = await openExport();
  await panel.getByText('Excel (XLSX)').click();
  await chooseColumns(panel, 'HubSpot');
  await panel.getByText('HubSpot tells people apart by their email: whoever has none is left out.').waitFor();
  await panel.getByText('The columns of HubSpot do not tell how certain an address is').waitFor();
  const { name, content } = await saved(panel);
  expect(name).toMatch(/^reachable-people-hubspot-.*\.xlsx$/);
  const [sheet] = await readExcel(content);
  expect(sheet?.data[0]?.slice(0, 3)).toEqual(['First Name', 'Last Name', 'Email']);
  expect(sheet?.data).toHaveLength(people.length + 1);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a CRM’s choice keeps phone numbers, another delimiter is obeyed', async () => {
  await trial.seed({
    findings: [finding('l-phone', 'p0', { kind: 'phone', value: '+33 6 12 34 56 78', label: 'mobile' })],
  });
  const { panel } = await openExport();
  await chooseColumns(panel, 'Pipedrive');
  expect(await panel.getByRole('radio', { name: 'For a CRM' }).isChecked()).toBe(true);
  await panel.getByRole('button', { name: 'Details of the file' }).click();
  await panel.getByRole('button', { name: /Between columns/ }).click();
  await panel.getByRole('option', { name: 'Semicolon' }).click();
  const { content } = await saved(panel);
  const rows: Record<string, string>[] = parse(content, { columns: true, delimiter: ';' });
  expect(rows.find((row) => row['Email'] === 'p0@x.example')?.['Phone']).toBe('+33612345678');
  await panel.close();
});

test.each([
  ['Each person with all findings', /\.json$/],
  ['For address books', /\.vcf$/],
])('everybody in a format for: %s', async (label, expected) => {
  const { panel } = await openExport();
  await panel.getByText(label).click();
  const { name, content } = await saved(panel);
  expect(name).toMatch(expected);
  const said = label.startsWith('Each person')
    ? JSON.parse(content.toString()).length
    : content.toString().split('BEGIN:VCARD\r\nV').length - 1;
  expect(said).toBe(people.length);
  await panel.close();
});

test('a run’s people, by keyboard alone, with nothing wider than the window', async () => {
  await trial.seed(runRows({ id: 'a', state: 'finished', states: { found: 4, 'not-found': 2 } }));
  const { panel } = await openRun(trial, 0);
  await panel.setViewportSize({ width: 320, height: 700 });
  await panel.getByRole('button', { name: 'Export people' }).focus();
  await panel.keyboard.press('Enter');
  const dialog = panel.getByRole('dialog', { name: 'Export people' });
  await dialog.getByText('6 people').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await overflow(panel)).toBe(0);
    await panel.screenshot({ path: `.output/screenshots/export-${colorScheme}.png` });
  }
  await dialog.getByRole('button', { name: 'Export', exact: true }).focus();
  const downloading = panel.waitForEvent('download');
  await panel.keyboard.press('Enter');
  const file = await readFile(await (await downloading).path());
  expect(
    new Set(parse(file, { bom: true, columns: true }).map((row) => Reflect.get(Object(row), 'person_id')))
      .size,
  ).toBe(6);
  await dialog.getByText('The data of 6 people was written.').waitFor();
  await panel.screenshot({ path: '.output/screenshots/export-saved.png' });
  await escapeFrom(dialog);
  await panel.close();
});

test('a further file that went with an erasure meanwhile is said to be gone', async () => {
  const { panel, complaints } = await openExport();
  await chooseColumns(panel, 'Apollo');
  // Apollo takes ten thousand rows in a file. Who has no row in the history yet is written all the same.
  await copyPerson(panel, 10_000);
  await saved(panel);
  const second = panel.getByRole('button', { name: /^Save reachable-people-apollo-.*-2\.csv$/ });
  await second.waitFor();
  const erased = await panel.evaluate(
    (facts) => chrome.runtime.sendMessage({ type: 'erase-person', personId: facts.id, person: facts }),
    person('copy-1'),
  );
  expect(erased).toEqual({ ok: true });
  await second.click();
  await panel.getByRole('alert').getByText('This file is no longer there.', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});
